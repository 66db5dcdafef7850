-- What a person typed into a form and has not sent yet: theirs alone, gone when the form is sent or the task ends.
create table form_draft (
    person_id varchar(40) not null references person (id),
    -- viec:<id of the task> or quy-trinh:<key of the process that is to be started>
    form_of varchar(200) not null,
    -- JSON as the browser sent it; only the browser reads it.
    content varchar(200000) not null,
    saved_at timestamp with time zone not null,
    primary key (person_id, form_of)
);

create index form_draft_by_form on form_draft (form_of);
create index form_draft_by_age on form_draft (saved_at);
