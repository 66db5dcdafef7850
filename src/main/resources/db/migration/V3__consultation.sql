-- Rounds of asking the people about a scheme, the household lists they were closed with, and the ledgers: one a hamlet and round, or one
-- for each cluster of a hamlet that asks in clusters.
create table consultation_round (
    scheme_code varchar(40) not null,
    round_number integer not null check (round_number in (1, 2)),
    rearrangement_code varchar(40) not null,
    posted_on date not null,
    places varchar(2000) not null,
    from_day date not null,
    until_day date not null,
    deadline_day date not null,
    -- What decides, as it stood when the consultation began.
    gate varchar(20) not null check (gate in ('EACH_HAMLET', 'WHOLE_AREA')),
    -- False in a second round about the name alone.
    asks_plan boolean not null,
    posted_by varchar(40) not null,
    posted_at timestamp with time zone not null,
    outcome varchar(30) check (outcome in ('PASSED', 'SECOND_ROUND', 'SECOND_ROUND_FOR_NAME', 'REJECTED')),
    -- Why BTV has the people asked again although the round had passed.
    reopened_because varchar(4000),
    primary key (scheme_code, round_number),
    check (posted_on <= from_day and from_day <= until_day and until_day < deadline_day)
);

create table closed_list (
    scheme_code varchar(40) not null,
    round_number integer not null,
    hamlet_code varchar(40) not null,
    households integer not null check (households > 0),
    outcome varchar(20) check (outcome in ('PASSED', 'NAME_FAILED', 'PLAN_FAILED', 'BOTH_FAILED')),
    primary key (scheme_code, round_number, hamlet_code),
    foreign key (scheme_code, round_number) references consultation_round (scheme_code, round_number)
);

-- The parts of a hamlet that meet on their own; one row for a hamlet that is not divided. They add up to the hamlet's households.
create table closed_list_cluster (
    scheme_code varchar(40) not null,
    round_number integer not null,
    hamlet_code varchar(40) not null,
    cluster_code varchar(40) not null,
    cluster_name varchar(200) not null,
    households integer not null check (households > 0),
    primary key (scheme_code, round_number, hamlet_code, cluster_code),
    foreign key (scheme_code, round_number, hamlet_code) references closed_list (scheme_code, round_number, hamlet_code)
);

-- Every version of a ledger stays; the newest one counts.
create table ledger (
    scheme_code varchar(40) not null,
    round_number integer not null,
    hamlet_code varchar(40) not null,
    cluster_code varchar(40) not null,
    version integer not null check (version >= 1),
    correction_reason varchar(4000),
    consultation_form varchar(20) not null check (consultation_form in ('MEETING', 'BALLOTS', 'BOTH')),
    manner varchar(20) not null check (manner in ('BALLOTS', 'SHOW_OF_HANDS')),
    held_on date not null,
    chair varchar(250) not null,
    secretary varchar(250) not null,
    counters varchar(2000) not null,
    witnesses varchar(1000) not null,
    front_representative varchar(250) not null,
    minutes_number varchar(250) not null,
    other_names varchar(2000),
    notable_opinions varchar(2000),
    households integer not null,
    ballots_out integer not null,
    ballots_in integer not null,
    valid integer not null,
    invalid integer not null,
    plan_agree integer,
    plan_disagree integer,
    plan_other integer,
    name_agree integer,
    name_disagree integer,
    name_other integer,
    recorded_by varchar(40) not null,
    -- The paper VPĐU had in hand when it entered this for the cell; null when the cell entered it itself.
    on_behalf_paper varchar(500),
    recorded_at timestamp with time zone not null,
    primary key (scheme_code, round_number, hamlet_code, cluster_code, version),
    foreign key (scheme_code, round_number, hamlet_code, cluster_code) references closed_list_cluster (scheme_code, round_number, hamlet_code, cluster_code),
    check ((version = 1) = (correction_reason is null)),
    check (valid + invalid = ballots_in and ballots_in <= ballots_out and ballots_out <= households),
    check (plan_agree is not null or name_agree is not null),
    check (plan_agree is null or manner = 'SHOW_OF_HANDS' or plan_agree + plan_disagree + plan_other = valid),
    check (name_agree is null or manner = 'SHOW_OF_HANDS' or name_agree + name_disagree + name_other = valid),
    check (plan_agree is null or plan_agree + plan_disagree + plan_other <= ballots_out),
    check (name_agree is null or name_agree + name_disagree + name_other <= ballots_out)
);
