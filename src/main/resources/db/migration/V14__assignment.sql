-- Assignments with the six clarities: documents they come from, drafts, the assignments and every act about them; and who stands in for whom.
-- Acts are added, never changed. Reviews and ratings read them again and no procedure owns them, so all of it is kept (sauro.retention).

-- One row. Whoever opens a document holds it while the number is given.
create table assignment_turn (
    id integer not null primary key check (id = 1)
);

insert into assignment_turn (id) values (1);

create table assignment_source (
    code varchar(40) not null primary key,
    title varchar(500) not null,
    opened_by varchar(40) not null,
    opened_at timestamp with time zone not null,
    -- Null while VPĐU works through its drafts.
    closed_at timestamp with time zone
);

-- What the document itself says stands in the columns *_words, as it stands there; "đx" marks what is proposed where it is silent.
create table assignment_draft (
    source_code varchar(40) not null references assignment_source (code),
    number varchar(10) not null,
    -- Order in the document.
    position integer not null,
    quotation varchar(2000),
    lead_words varchar(500),
    cooperating_words varchar(500),
    timing_words varchar(500),
    due_words varchar(500),
    rhythm_words varchar(500),
    result_words varchar(500),
    authority_words varchar(500),
    open_words varchar(500),
    basis varchar(500),
    task varchar(500),
    result varchar(500),
    -- A unit's code, or * for every reporting unit.
    lead varchar(40),
    -- Codes, separated by commas.
    cooperating varchar(2000),
    responsible varchar(500),
    timing varchar(10) check (timing in ('DATED', 'STANDING')),
    due_on date,
    rhythm varchar(10) check (rhythm in ('WEEKLY', 'MONTHLY', 'QUARTERLY')),
    review_on date,
    assigned_by varchar(500),
    approved_by varchar(500),
    issued_at timestamp with time zone,
    primary key (source_code, number)
);

create table assignment (
    -- source:number:first lead unit; also the business key of its instance.
    code varchar(150) not null primary key,
    -- An opened document, or the plan of a unit.
    source_code varchar(90) not null,
    number varchar(10) not null,
    -- The lead unit now.
    unit_code varchar(40) not null,
    basis varchar(500) not null,
    quotation varchar(2000),
    task varchar(500) not null,
    result varchar(500) not null,
    responsible varchar(500) not null,
    timing varchar(10) not null check (timing in ('DATED', 'STANDING')),
    due_on date,
    rhythm varchar(10) check (rhythm in ('WEEKLY', 'MONTHLY', 'QUARTERLY')),
    review_on date,
    assigned_by varchar(500) not null,
    approved_by varchar(500) not null,
    state varchar(20) not null check (state in ('ISSUED', 'ACCEPTED', 'HANDED_BACK', 'IN_PROGRESS', 'TO_VERIFY', 'RETURNED', 'COMPLETED', 'WITHDRAWN')),
    -- Standing: by when the report asked for now is due.
    period_due_on date,
    -- Whose hands the head put it into; null while it is the whole unit's.
    member_id varchar(40),
    -- Whether its instance was started.
    started boolean not null,
    issued_by varchar(40) not null,
    issued_at timestamp with time zone not null,
    closed_at timestamp with time zone,
    check ((timing = 'DATED' and due_on is not null) or (timing = 'STANDING' and rhythm is not null and review_on is not null)),
    check ((state in ('COMPLETED', 'WITHDRAWN') and closed_at is not null) or (state not in ('COMPLETED', 'WITHDRAWN') and closed_at is null))
);

create index assignment_by_source on assignment (source_code);
create index assignment_by_unit on assignment (unit_code);

create table assignment_cooperating (
    assignment_code varchar(150) not null references assignment (code),
    unit_code varchar(40) not null,
    primary key (assignment_code, unit_code)
);

create table assignment_act (
    assignment_code varchar(150) not null references assignment (code),
    number integer not null check (number >= 1),
    kind varchar(20) not null check (kind in ('ISSUED', 'ACCEPTED', 'HANDED_BACK', 'REISSUED', 'WITHDRAWN', 'GIVEN_TO_MEMBER', 'TAKEN_BACK', 'PROGRESS',
        'PERIOD_REPORT', 'RESULT', 'PASSED', 'RETURNED', 'NOTE', 'RENEWED', 'CLOSED')),
    -- For which unit it was done.
    unit_code varchar(40) not null,
    percent integer check (percent between 0 and 100),
    text varchar(4000),
    -- The member it was given to.
    member_id varchar(40),
    -- By when what was delivered was due, or is due from now on.
    due_on date,
    -- Only of what was delivered.
    late boolean,
    entered_by varchar(40) not null,
    -- Who was on leave and had named the one who entered it.
    acting_for varchar(40),
    entered_at timestamp with time zone not null,
    primary key (assignment_code, number)
);

-- A person on leave and who stands in (ủy quyền), both days included.
create table delegation (
    code varchar(100) not null primary key,
    principal_id varchar(40) not null references person (id),
    deputy_id varchar(40) not null references person (id),
    from_day date not null,
    until_day date not null,
    reason varchar(500) not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    check (principal_id <> deputy_id),
    check (from_day <= until_day)
);
