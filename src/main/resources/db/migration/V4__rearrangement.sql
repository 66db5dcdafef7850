-- The hamlet rearrangement: what was opened, by when each part is due, and what every body reported and decided.
-- Closed lists, rounds and ledgers of the consultation stand in V3.

create table rearrangement (
    code varchar(40) not null primary key,
    title varchar(500) not null,
    basis varchar(4000) not null,
    opened_at timestamp with time zone not null,
    opened_by varchar(40) not null,
    -- Exclusive: the first instant that is too late.
    deadline timestamp with time zone not null,
    -- Above zero when VPĐU opened with eyes open although the minimums do not fit.
    missing_working_days integer not null check (missing_working_days >= 0),
    state varchar(30) not null check (state in ('OPEN', 'PUBLISHED', 'ENDED_WITHOUT_RESOLUTION', 'CANCELLED')),
    ended_at timestamp with time zone,
    check ((state = 'OPEN' and ended_at is null) or (state <> 'OPEN' and ended_at is not null))
);

-- The units that disseminate and plan, as they were at the opening.
create table rearrangement_unit (
    rearrangement_code varchar(40) not null references rearrangement (code),
    unit_code varchar(40) not null,
    primary key (rearrangement_code, unit_code)
);

-- A hamlet is in one running rearrangement at most; the row goes when the rearrangement ends.
create table hamlet_being_rearranged (
    hamlet_code varchar(40) not null primary key,
    rearrangement_code varchar(40) not null references rearrangement (code)
);

create table phase_due (
    rearrangement_code varchar(40) not null references rearrangement (code),
    phase varchar(40) not null,
    -- Exclusive: midnight after the last day.
    due_at timestamp with time zone not null,
    primary key (rearrangement_code, phase)
);

create table step_progress (
    rearrangement_code varchar(40) not null references rearrangement (code),
    step varchar(20) not null check (step in ('DISSEMINATION', 'PLAN', 'ASSIGNMENT', 'SCHEME', 'CONSULTATION', 'APPROVAL')),
    due_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    primary key (rearrangement_code, step)
);

-- Every version of a report stays; the newest one counts.
create table dissemination_report (
    rearrangement_code varchar(40) not null,
    unit_code varchar(40) not null,
    version integer not null check (version >= 1),
    correction_reason varchar(4000),
    held_on date not null,
    meeting_form varchar(20) not null check (meeting_form in ('CONFERENCE', 'CELL_MEETING', 'HAMLET_MEETING', 'ONLINE')),
    to_cadres boolean not null,
    to_members boolean not null,
    to_people boolean not null,
    presenter varchar(500) not null,
    expected integer not null check (expected >= 1),
    present integer not null,
    compensation varchar(4000),
    minutes_number varchar(250) not null,
    minutes_date date not null,
    reported_by varchar(40) not null,
    -- The paper VPĐU had in hand when it entered this for the unit; null when the unit entered it itself.
    on_behalf_paper varchar(500),
    reported_at timestamp with time zone not null,
    primary key (rearrangement_code, unit_code, version),
    foreign key (rearrangement_code, unit_code) references rearrangement_unit (rearrangement_code, unit_code),
    check ((version = 1) = (correction_reason is null)),
    check (present between 0 and expected),
    check (to_cadres or to_members or to_people)
);

-- Who received the notice and says so (section 5 of the notice).
create table notice_receipt (
    rearrangement_code varchar(40) not null references rearrangement (code),
    unit_code varchar(40) not null,
    received_on date not null,
    follower varchar(250) not null,
    confirmed_by varchar(40) not null,
    confirmed_at timestamp with time zone not null,
    primary key (rearrangement_code, unit_code)
);

-- Every version of a plan stays; the newest one counts. A unit plans for itself; a hamlet's plan is owed by its cell.
create table plan (
    rearrangement_code varchar(40) not null,
    -- Code of the unit or the hamlet that is planned for.
    subject_code varchar(40) not null,
    scope varchar(20) not null check (scope in ('LETTER_349', 'WHOLE_CONCLUSION')),
    version integer not null check (version >= 1),
    unit_code varchar(40) not null,
    number varchar(250) not null,
    document_date date not null,
    signer varchar(500) not null,
    state varchar(30) not null check (state in ('SUBMITTED', 'CHECKED', 'RETURNED_BY_OFFICE', 'RETURNED_BY_COMMITTEE', 'APPROVED')),
    submitted_by varchar(40) not null,
    on_behalf_paper varchar(500),
    submitted_at timestamp with time zone not null,
    primary key (rearrangement_code, subject_code, scope, version),
    foreign key (rearrangement_code, unit_code) references rearrangement_unit (rearrangement_code, unit_code)
);

-- One assignment of a plan with its six clarities.
create table plan_row (
    rearrangement_code varchar(40) not null,
    subject_code varchar(40) not null,
    scope varchar(20) not null,
    version integer not null,
    row_number integer not null check (row_number >= 1),
    basis varchar(500) not null,
    task varchar(500) not null,
    result varchar(500) not null,
    lead varchar(40) not null,
    responsible varchar(500) not null,
    timing varchar(10) not null check (timing in ('DATED', 'STANDING')),
    due_on date,
    rhythm varchar(10) check (rhythm in ('WEEKLY', 'MONTHLY', 'QUARTERLY')),
    review_on date,
    assigned_by varchar(500) not null,
    approved_by varchar(500) not null,
    primary key (rearrangement_code, subject_code, scope, version, row_number),
    foreign key (rearrangement_code, subject_code, scope, version) references plan (rearrangement_code, subject_code, scope, version),
    check ((timing = 'DATED' and due_on is not null and rhythm is null and review_on is null)
        or (timing = 'STANDING' and due_on is null and rhythm is not null and review_on is not null))
);

create table plan_row_cooperating (
    rearrangement_code varchar(40) not null,
    subject_code varchar(40) not null,
    scope varchar(20) not null,
    version integer not null,
    row_number integer not null,
    cooperating_unit varchar(40) not null,
    primary key (rearrangement_code, subject_code, scope, version, row_number, cooperating_unit),
    foreign key (rearrangement_code, subject_code, scope, version, row_number) references plan_row (rearrangement_code, subject_code, scope, version, row_number)
);

-- VPĐU's check of a version, and BTV's decision on it with form, counts, number and date.
create table plan_review (
    rearrangement_code varchar(40) not null,
    subject_code varchar(40) not null,
    scope varchar(20) not null,
    version integer not null,
    reviewer varchar(10) not null check (reviewer in ('OFFICE', 'COMMITTEE')),
    agreed boolean not null,
    return_reason varchar(4000),
    decision_form varchar(10) check (decision_form in ('MEETING', 'WRITTEN')),
    document_number varchar(250),
    document_date date,
    conclusion varchar(4000),
    members_total integer,
    members_present integer,
    members_agreeing integer,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (rearrangement_code, subject_code, scope, version, reviewer),
    foreign key (rearrangement_code, subject_code, scope, version) references plan (rearrangement_code, subject_code, scope, version),
    check (agreed or return_reason is not null),
    check (reviewer = 'OFFICE' or (decision_form is not null and document_number is not null and document_date is not null and conclusion is not null
        and members_agreeing >= 0 and members_agreeing <= members_present and members_present <= members_total))
);

create table assignment_acceptance (
    rearrangement_code varchar(40) not null,
    unit_code varchar(40) not null,
    plan_scope varchar(20) not null,
    plan_version integer not null,
    note varchar(4000),
    accepted_by varchar(40) not null,
    accepted_at timestamp with time zone not null,
    primary key (rearrangement_code, unit_code),
    foreign key (rearrangement_code, unit_code, plan_scope, plan_version) references plan (rearrangement_code, subject_code, scope, version)
);

-- A scheme's code is its own in all rearrangements: the consultation knows it by this alone.
create table scheme (
    rearrangement_code varchar(40) not null references rearrangement (code),
    code varchar(40) not null unique,
    name varchar(250) not null,
    state varchar(20) not null check (state in
        ('PROPOSED', 'DRAFTED', 'RETURNED', 'AGREED', 'POSTED', 'TO_REVISE', 'REVISED', 'ELIGIBLE', 'REJECTED', 'APPROVED', 'NOT_ADOPTED')),
    primary key (rearrangement_code, code)
);

create table scheme_hamlet (
    rearrangement_code varchar(40) not null,
    scheme_code varchar(40) not null,
    hamlet_code varchar(40) not null,
    primary key (rearrangement_code, hamlet_code),
    foreign key (rearrangement_code, scheme_code) references scheme (rearrangement_code, code)
);

-- Every version of a scheme stays; the newest one counts.
create table scheme_version (
    rearrangement_code varchar(40) not null,
    scheme_code varchar(40) not null,
    version integer not null check (version >= 1),
    new_name varchar(250) not null,
    centre varchar(4000) not null,
    property varchar(4000) not null,
    rationale varchar(4000) not null,
    -- What was changed after a first round; null for a draft.
    revision varchar(4000),
    written_by varchar(40) not null,
    written_at timestamp with time zone not null,
    primary key (rearrangement_code, scheme_code, version),
    foreign key (rearrangement_code, scheme_code) references scheme (rearrangement_code, code)
);

-- BTV's agreement in principle on a version of a scheme, or its return.
create table scheme_policy_decision (
    rearrangement_code varchar(40) not null,
    scheme_code varchar(40) not null,
    version integer not null,
    agreed boolean not null,
    return_reason varchar(4000),
    decision_form varchar(10) not null check (decision_form in ('MEETING', 'WRITTEN')),
    document_number varchar(250) not null,
    document_date date not null,
    conclusion varchar(4000) not null,
    members_total integer not null,
    members_present integer not null,
    members_agreeing integer not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (rearrangement_code, scheme_code, version),
    foreign key (rearrangement_code, scheme_code, version) references scheme_version (rearrangement_code, scheme_code, version),
    check (agreed or return_reason is not null),
    check (members_agreeing >= 0 and members_agreeing <= members_present and members_present <= members_total)
);

create table session_booking (
    rearrangement_code varchar(40) not null primary key references rearrangement (code),
    session_name varchar(500) not null,
    session_date date not null,
    convocation_number varchar(250) not null,
    convocation_date date not null,
    place varchar(500) not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null
);

-- Every version of the dossier stays; the newest one counts.
create table dossier (
    rearrangement_code varchar(40) not null references rearrangement (code),
    version integer not null check (version >= 1),
    submission_number varchar(250) not null,
    submission_date date not null,
    project_number varchar(250) not null,
    draft_resolution varchar(4000) not null,
    front_report_number varchar(250),
    submitted_by varchar(40) not null,
    submitted_at timestamp with time zone not null,
    -- Who sent this version back and why; null while it stands.
    returned_by varchar(20) check (returned_by in ('COMMITTEE', 'LEGAL_BOARD', 'AFTER_REFUSAL', 'RESULT_CHANGED')),
    return_reason varchar(4000),
    primary key (rearrangement_code, version),
    check ((returned_by is null) = (return_reason is null))
);

-- BTV's opinion on a version of the dossier.
create table dossier_decision (
    rearrangement_code varchar(40) not null,
    version integer not null,
    agreed boolean not null,
    decision_form varchar(10) not null check (decision_form in ('MEETING', 'WRITTEN')),
    document_number varchar(250) not null,
    document_date date not null,
    conclusion varchar(4000) not null,
    members_total integer not null,
    members_present integer not null,
    members_agreeing integer not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (rearrangement_code, version),
    foreign key (rearrangement_code, version) references dossier (rearrangement_code, version),
    check (members_agreeing >= 0 and members_agreeing <= members_present and members_present <= members_total)
);

create table appraisal (
    rearrangement_code varchar(40) not null,
    dossier_version integer not null,
    number varchar(250) not null,
    appraised_on date not null,
    conclusion varchar(4000) not null,
    accepted boolean not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (rearrangement_code, dossier_version),
    foreign key (rearrangement_code, dossier_version) references dossier (rearrangement_code, version)
);

-- The vote of HĐND on a version of the dossier; number, date, effect and signer only when adopted.
create table resolution (
    rearrangement_code varchar(40) not null,
    dossier_version integer not null,
    session_date date not null,
    deputies_total integer not null check (deputies_total >= 1),
    deputies_present integer not null,
    in_favour integer not null check (in_favour >= 0),
    against integer not null check (against >= 0),
    abstaining integer not null check (abstaining >= 0),
    adopted boolean not null,
    number varchar(250),
    resolution_date date,
    effective_from date,
    signer varchar(500),
    published_on date,
    published_where varchar(4000),
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (rearrangement_code, dossier_version),
    foreign key (rearrangement_code, dossier_version) references dossier (rearrangement_code, version),
    check (in_favour + against + abstaining = deputies_present and deputies_present <= deputies_total),
    check ((adopted and number is not null and resolution_date is not null and effective_from is not null and signer is not null)
        or (not adopted and number is null and resolution_date is null and effective_from is null and signer is null
            and published_on is null)),
    check ((published_on is null and published_where is null) or (published_on is not null and published_where is not null))
);

-- BTV's decision after the People's Council voted a version of the dossier down.
create table refusal_decision (
    rearrangement_code varchar(40) not null,
    dossier_version integer not null,
    ends boolean not null,
    decision_form varchar(10) not null check (decision_form in ('MEETING', 'WRITTEN')),
    document_number varchar(250) not null,
    document_date date not null,
    conclusion varchar(4000) not null,
    members_total integer not null,
    members_present integer not null,
    members_agreeing integer not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (rearrangement_code, dossier_version),
    foreign key (rearrangement_code, dossier_version) references resolution (rearrangement_code, dossier_version),
    check (members_agreeing >= 0 and members_agreeing <= members_present and members_present <= members_total)
);

-- BTV's conclusion on a scheme the people refused twice.
create table stopped_scheme_decision (
    rearrangement_code varchar(40) not null,
    scheme_code varchar(40) not null,
    -- A corrected result may stop a scheme once more.
    number integer not null check (number >= 1),
    decision_form varchar(10) not null check (decision_form in ('MEETING', 'WRITTEN')),
    document_number varchar(250) not null,
    document_date date not null,
    conclusion varchar(4000) not null,
    members_total integer not null,
    members_present integer not null,
    members_agreeing integer not null,
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (rearrangement_code, scheme_code, number),
    foreign key (rearrangement_code, scheme_code) references scheme (rearrangement_code, code),
    check (members_agreeing >= 0 and members_agreeing <= members_present and members_present <= members_total)
);

-- VPĐU's weekly report to BTV; the figures as they stood when it was sent.
create table weekly_report (
    rearrangement_code varchar(40) not null references rearrangement (code),
    week_ending date not null,
    figures varchar(8000) not null,
    assessment varchar(4000) not null,
    proposals varchar(4000),
    number varchar(250) not null,
    document_date date not null,
    reported_by varchar(40) not null,
    reported_at timestamp with time zone not null,
    primary key (rearrangement_code, week_ending)
);

-- What a higher level ordered of a running rearrangement: another deadline, or its end.
create table rearrangement_change (
    rearrangement_code varchar(40) not null references rearrangement (code),
    number integer not null check (number >= 1),
    kind varchar(10) not null check (kind in ('REDATED', 'CANCELLED')),
    basis_number varchar(250) not null,
    basis_date date not null,
    reason varchar(4000) not null,
    old_deadline timestamp with time zone not null,
    new_deadline timestamp with time zone,
    missing_working_days integer not null check (missing_working_days >= 0),
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (rearrangement_code, number),
    check ((kind = 'REDATED') = (new_deadline is not null))
);

-- What a unit says of something VPĐU entered for it. The subject names report, plan or ledger.
create table entry_confirmation (
    rearrangement_code varchar(40) not null references rearrangement (code),
    subject varchar(250) not null,
    number integer not null check (number >= 1),
    confirmed boolean not null,
    objection varchar(4000),
    answered_by varchar(40) not null,
    answered_at timestamp with time zone not null,
    resolution varchar(4000),
    resolved_by varchar(40),
    resolved_at timestamp with time zone,
    primary key (rearrangement_code, subject, number),
    check (confirmed or objection is not null)
);

-- Asked-for corrections of what was sent. BTV decides where the result was used already.
create table correction (
    rearrangement_code varchar(40) not null references rearrangement (code),
    number integer not null check (number >= 1),
    subject varchar(250) not null,
    reason varchar(4000) not null,
    result_used boolean not null,
    requested_by varchar(40) not null,
    requested_at timestamp with time zone not null,
    agreed boolean,
    decision_form varchar(10) check (decision_form in ('MEETING', 'WRITTEN')),
    document_number varchar(250),
    document_date date,
    conclusion varchar(4000),
    members_total integer,
    members_present integer,
    members_agreeing integer,
    decided_by varchar(40),
    decided_at timestamp with time zone,
    primary key (rearrangement_code, number),
    check (members_agreeing is null or (members_agreeing >= 0 and members_agreeing <= members_present and members_present <= members_total))
);

create table consolidation (
    rearrangement_code varchar(40) not null,
    scheme_code varchar(40) not null,
    cell_established varchar(4000) not null,
    acting_head varchar(500) not null,
    front_committee varchar(4000) not null,
    associations varchar(4000),
    part_time_staff varchar(4000) not null,
    handover varchar(4000) not null,
    completed_on date not null,
    reported_by varchar(40) not null,
    reported_at timestamp with time zone not null,
    primary key (rearrangement_code, scheme_code),
    foreign key (rearrangement_code, scheme_code) references scheme (rearrangement_code, code)
);
