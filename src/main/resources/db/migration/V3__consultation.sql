-- Rounds of asking the people about a scheme, the household lists they were closed with, and one ledger per hamlet and round.
create table consultation_round (
    scheme_code varchar(40) not null,
    round_number integer not null check (round_number in (1, 2)),
    rearrangement_code varchar(40) not null,
    posted_on date not null,
    places varchar(2000) not null,
    from_day date not null,
    until_day date not null,
    deadline_day date not null,
    posted_by varchar(40) not null,
    posted_at timestamp with time zone not null,
    outcome varchar(20) check (outcome in ('PASSED', 'SECOND_ROUND', 'REJECTED')),
    primary key (scheme_code, round_number),
    check (posted_on <= from_day and from_day <= until_day and until_day < deadline_day)
);

create table closed_list (
    scheme_code varchar(40) not null,
    round_number integer not null,
    hamlet_code varchar(40) not null,
    households integer not null check (households > 0),
    primary key (scheme_code, round_number, hamlet_code),
    foreign key (scheme_code, round_number) references consultation_round (scheme_code, round_number)
);

create table ledger (
    scheme_code varchar(40) not null,
    round_number integer not null,
    hamlet_code varchar(40) not null,
    consultation_form varchar(20) not null check (consultation_form in ('MEETING', 'BALLOTS', 'BOTH')),
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
    plan_agree integer not null,
    plan_disagree integer not null,
    plan_other integer not null,
    name_agree integer,
    name_disagree integer,
    name_other integer,
    recorded_by varchar(40) not null,
    recorded_at timestamp with time zone not null,
    outcome varchar(20) check (outcome in ('PASSED', 'NAME_FAILED', 'PLAN_FAILED', 'BOTH_FAILED')),
    primary key (scheme_code, round_number, hamlet_code),
    foreign key (scheme_code, round_number, hamlet_code) references closed_list (scheme_code, round_number, hamlet_code),
    check (valid + invalid = ballots_in and ballots_in <= ballots_out and ballots_out <= households),
    check (plan_agree + plan_disagree + plan_other = valid),
    check (name_agree is null or name_agree + name_disagree + name_other = valid)
);
