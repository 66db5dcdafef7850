-- Late work: what was reminded and raised, the explanation, what BTV decided. Rows are added; only closing and taking effect is noted on them.

create table escalation (
    -- subject, due time and, when the same was owed and due anew, a number; also the business key of its instance.
    code varchar(250) not null primary key,
    subject varchar(200) not null,
    -- Id of the process that waits.
    kind varchar(60) not null,
    title varchar(500) not null,
    owner varchar(10) not null check (owner in ('UNIT', 'OFFICE', 'BODY')),
    -- Null for a person told by name.
    unit_code varchar(40),
    due_at timestamp with time zone not null,
    -- The engine's id of the task that waits.
    task_id varchar(64) not null,
    -- How often BTV decided on the subject before.
    times integer not null check (times >= 0),
    procedure_code varchar(90),
    -- Whether only those whose work it is, BTV and Thường trực may know that it is late.
    confidential boolean not null,
    raised_at timestamp with time zone not null,
    -- Whether the ladder's instance was begun: after the due date, not for a reminder.
    started boolean not null,
    closed_at timestamp with time zone,
    closed_because varchar(10) check (closed_because in ('DONE', 'MOVED', 'DECIDED')),
    check ((closed_at is null) = (closed_because is null))
);

create index escalation_by_subject on escalation (subject);
create index escalation_by_procedure on escalation (procedure_code);

create table escalation_rung (
    escalation_code varchar(250) not null references escalation (code),
    number integer not null check (number >= 1),
    rung varchar(20) not null check (rung in ('REMINDER', 'HEAD', 'EXPLANATION', 'BTV')),
    raised_at timestamp with time zone not null,
    -- Working days late on that day; negative before the due day.
    days_late integer not null,
    next_at timestamp with time zone not null,
    -- Of an explanation: the last second in time for it.
    owed_by timestamp with time zone,
    primary key (escalation_code, number),
    -- One rung is climbed once a day, however often its job runs.
    unique (escalation_code, rung, days_late)
);

create table escalation_explanation (
    escalation_code varchar(250) not null primary key references escalation (code),
    cause varchar(20) not null check (cause in ('OBJECTIVE', 'SUBJECTIVE')),
    explanation varchar(4000) not null,
    remedy varchar(4000) not null,
    proposed_due_on date,
    entered_by varchar(40) not null,
    -- Who was on leave and had named the one who entered it.
    acting_for varchar(40),
    entered_at timestamp with time zone not null
);

create table escalation_decision (
    escalation_code varchar(250) not null references escalation (code),
    number integer not null check (number >= 1),
    decision varchar(20) not null check (decision in ('EXTEND', 'REASSIGN', 'ACCEPT_CAUSE', 'CRITICISE', 'INSPECT')),
    new_due_on date,
    new_unit varchar(40),
    inspector varchar(40),
    inspection_due_on date,
    decision_form varchar(20) not null check (decision_form in ('MEETING', 'WRITTEN')),
    document_number varchar(250) not null,
    document_date date not null,
    conclusion varchar(4000) not null,
    members_total integer not null,
    members_present integer not null,
    members_agreeing integer not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    -- Null when the work was done before it took effect.
    applied_at timestamp with time zone,
    primary key (escalation_code, number),
    check (members_agreeing <= members_present and members_present <= members_total),
    check (decision not in ('EXTEND', 'REASSIGN') or new_due_on is not null),
    check (decision <> 'REASSIGN' or new_unit is not null),
    check (decision <> 'INSPECT' or (inspector is not null and inspection_due_on is not null))
);

-- An assignment's own record says that it was extended, moved to another unit, or late for an accepted cause. The list of kinds stands in a check
-- whose name differs from database to database, so the column is made anew.
alter table assignment_act add column act varchar(20) check (act in ('ISSUED', 'ACCEPTED', 'HANDED_BACK', 'REISSUED', 'WITHDRAWN', 'GIVEN_TO_MEMBER', 'TAKEN_BACK',
    'PROGRESS', 'PERIOD_REPORT', 'RESULT', 'PASSED', 'RETURNED', 'NOTE', 'RENEWED', 'CLOSED', 'EXTENDED', 'REASSIGNED', 'CAUSE_ACCEPTED'));
update assignment_act set act = kind;
alter table assignment_act alter column act set not null;
alter table assignment_act drop column kind;
alter table assignment_act rename column act to kind;
