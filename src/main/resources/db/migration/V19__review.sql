-- Review cycles (sơ kết, tổng kết): the periods, what each unit reported, how it was checked, appraised and commented on, VPĐU's report, BTV's conclusion
-- and what is to be mended. Levels and their reasons stand in the tables of the ratings. What units reported is added version by version, never changed.

-- One row. Whoever opens or schedules a cycle holds it.
create table review_turn (
    id integer not null primary key check (id = 1)
);

insert into review_turn (id) values (1);

create table review_cycle (
    -- Kind and first day of its period, or the rearrangement it rates; also the business key of its instance.
    code varchar(90) not null primary key,
    kind varchar(40) not null,
    title varchar(500) not null,
    -- Code of the rearrangement whose units it rates; empty for a cycle of the calendar.
    subject varchar(40) not null,
    period_from date not null,
    period_until date not null,
    -- The working day on which it begins by the calendar.
    opens_on date not null,
    state varchar(20) not null check (state in ('SCHEDULED', 'OPEN', 'CONCLUDED', 'PUBLISHED', 'CLOSED')),
    -- Null while it is scheduled, and for one the calendar opened.
    opened_by varchar(40),
    opened_at timestamp with time zone,
    published_at timestamp with time zone,
    closed_at timestamp with time zone,
    -- Never twice for one period.
    unique (kind, subject, period_from),
    check (period_from <= period_until),
    check ((state = 'SCHEDULED') = (opened_at is null)),
    check ((state = 'CLOSED') = (closed_at is not null))
);

create index review_cycle_by_state on review_cycle (state, opens_on);

-- What is looked at: a resolution, a task of the movement, a direction.
create table review_line (
    cycle_code varchar(90) not null references review_cycle (code),
    code varchar(40) not null,
    position integer not null,
    title varchar(500) not null,
    -- The document's own words, where it names the line.
    quotation varchar(2000),
    primary key (cycle_code, code)
);

create table review_indicator (
    cycle_code varchar(90) not null references review_cycle (code),
    code varchar(40) not null,
    position integer not null,
    title varchar(500) not null,
    measure varchar(40) not null,
    -- Null while no text was found that sets it.
    target numeric(12, 2),
    source varchar(500) not null,
    primary key (cycle_code, code)
);

create table review_unit (
    cycle_code varchar(90) not null references review_cycle (code),
    unit_code varchar(40) not null,
    state varchar(20) not null check (state in ('TO_REPORT', 'REPORTED', 'RETURNED', 'ACCEPTED', 'MISSING')),
    -- By when the report is due, and the last day on which it is waited for.
    due_on date not null,
    latest_on date not null,
    -- Points for the general criteria as appraised; null before.
    general numeric(4, 2) check (general between 0 and 30),
    appraisal_note varchar(2000),
    appraised_by varchar(40),
    appraised_at timestamp with time zone,
    -- Whether anybody was disciplined, as UBKT comments; null before.
    disciplined boolean,
    -- Code of a row of the decision unit-exclusion; null when none holds.
    exclusion varchar(60),
    discipline_comment varchar(2000),
    commented_by varchar(40),
    commented_at timestamp with time zone,
    primary key (cycle_code, unit_code),
    check (latest_on >= due_on)
);

create table review_report (
    cycle_code varchar(90) not null,
    unit_code varchar(40) not null,
    version integer not null check (version >= 1),
    -- The unit's own points for the general criteria.
    self_general integer not null check (self_general between 0 and 30),
    -- By when it was due.
    due_on date not null,
    entered_by varchar(40) not null,
    -- Who was on leave and had named the one who entered it.
    acting_for varchar(40),
    entered_at timestamp with time zone not null,
    primary key (cycle_code, unit_code, version),
    foreign key (cycle_code, unit_code) references review_unit (cycle_code, unit_code)
);

create table review_report_line (
    cycle_code varchar(90) not null,
    unit_code varchar(40) not null,
    version integer not null,
    line_code varchar(40) not null,
    done varchar(4000) not null,
    limits varchar(4000),
    causes varchar(4000),
    remedies varchar(4000),
    -- Per cent.
    quantity integer not null check (quantity between 0 and 100),
    quality integer not null check (quality between 0 and 100),
    progress integer not null check (progress between 0 and 100),
    entered_at timestamp with time zone not null,
    primary key (cycle_code, unit_code, version, line_code),
    foreign key (cycle_code, unit_code, version) references review_report (cycle_code, unit_code, version),
    foreign key (cycle_code, line_code) references review_line (cycle_code, code)
);

create table review_report_indicator (
    cycle_code varchar(90) not null,
    unit_code varchar(40) not null,
    version integer not null,
    indicator_code varchar(40) not null,
    actual numeric(12, 2) not null check (actual >= 0),
    -- Where the unit has the figure from.
    source varchar(500) not null,
    verdict varchar(20) not null check (verdict in ('MET', 'NEAR', 'NOT_MET', 'NO_TARGET')),
    entered_at timestamp with time zone not null,
    primary key (cycle_code, unit_code, version, indicator_code),
    foreign key (cycle_code, unit_code, version) references review_report (cycle_code, unit_code, version),
    foreign key (cycle_code, indicator_code) references review_indicator (cycle_code, code)
);

create table review_check (
    cycle_code varchar(90) not null,
    unit_code varchar(40) not null,
    version integer not null,
    accepted boolean not null,
    reason varchar(2000),
    checked_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (cycle_code, unit_code, version),
    foreign key (cycle_code, unit_code, version) references review_report (cycle_code, unit_code, version),
    check (accepted or reason is not null)
);

-- Which of the unit's work VPĐU found above what was asked.
create table review_above (
    cycle_code varchar(90) not null,
    unit_code varchar(40) not null,
    work_code varchar(150) not null,
    primary key (cycle_code, unit_code, work_code),
    foreign key (cycle_code, unit_code) references review_unit (cycle_code, unit_code)
);

create table review_summary (
    cycle_code varchar(90) not null primary key references review_cycle (code),
    done varchar(8000) not null,
    limits varchar(8000) not null,
    causes varchar(8000) not null,
    remedies varchar(8000) not null,
    drafted_by varchar(40) not null,
    drafted_at timestamp with time zone not null,
    -- Comments of the conference and how they were taken in, and the document as issued; null while it is a draft.
    comments varchar(8000),
    document_number varchar(250),
    document_date date,
    signer varchar(250),
    issued_by varchar(40),
    issued_at timestamp with time zone,
    check ((issued_at is null) = (document_number is null))
);

-- What is to be mended, with the six clarities; it becomes an assignment once BTV has concluded.
create table review_remedy (
    cycle_code varchar(90) not null references review_cycle (code),
    number integer not null check (number >= 1),
    quotation varchar(2000),
    basis varchar(500) not null,
    task varchar(500) not null,
    result varchar(500) not null,
    -- A unit's code, or * for every reporting unit.
    lead varchar(40) not null,
    -- Codes, separated by commas.
    cooperating varchar(2000),
    responsible varchar(500) not null,
    timing varchar(10) not null check (timing in ('DATED', 'STANDING')),
    due_on date,
    rhythm varchar(10) check (rhythm in ('WEEKLY', 'MONTHLY', 'QUARTERLY')),
    review_on date,
    assigned_by varchar(500) not null,
    approved_by varchar(500) not null,
    primary key (cycle_code, number),
    check ((timing = 'DATED' and due_on is not null) or (timing = 'STANDING' and rhythm is not null and review_on is not null))
);

create table review_conclusion (
    cycle_code varchar(90) not null primary key references review_cycle (code),
    decision_form varchar(20) not null check (decision_form in ('MEETING', 'WRITTEN')),
    document_number varchar(250) not null,
    document_date date not null,
    conclusion varchar(4000) not null,
    members_total integer not null,
    members_present integer not null,
    members_agreeing integer not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    check (members_agreeing <= members_present and members_present <= members_total)
);

-- That a unit read its published result, and what it has to say about it.
create table review_receipt (
    cycle_code varchar(90) not null references review_cycle (code),
    unit_code varchar(40) not null,
    number integer not null check (number >= 1),
    opinion varchar(4000),
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (cycle_code, unit_code, number)
);
