-- Hot spots: what was reported, and every direction, result, conclusion and watch about it. Rows are added, never changed, but for the
-- state of hot_spot itself.
-- Kept for ten years like the engine's history of the process hot-spot (P3650D) and the rearrangement they belong to; deleted with that
-- rearrangement, children first. Exported in its report as hotSpots, without what people wrote: the texts name persons, and those of a
-- restricted one are read in its tasks only.

-- One row. Whoever reports holds it while the number is given, so that two at the same moment get two numbers and none is left out.
create table hot_spot_turn (
    id integer not null primary key check (id = 1)
);

insert into hot_spot_turn (id) values (1);

create table hot_spot (
    rearrangement_code varchar(40) not null,
    number integer not null check (number >= 1),
    occurred_at timestamp with time zone not null,
    -- Null when it concerns the whole commune.
    hamlet_code varchar(40),
    kind varchar(20) not null check (kind in ('HOT_SPOT', 'COMPLEX_CASE', 'LONG_COMPLAINT', 'DISUNITY')),
    severity varchar(10) not null check (severity in ('NORMAL', 'URGENT')),
    narrative varchar(4000) not null,
    action_taken varchar(4000) not null,
    proposal varchar(4000) not null,
    people_involved integer check (people_involved >= 0),
    restricted boolean not null,
    reported_by varchar(40) not null,
    reported_at timestamp with time zone not null,
    state varchar(20) not null check (state in ('TO_DIRECT', 'TO_HANDLE', 'TO_CONCLUDE', 'TO_WATCH', 'CLOSED')),
    closed_at timestamp with time zone,
    primary key (rearrangement_code, number),
    check ((state = 'CLOSED' and closed_at is not null) or (state <> 'CLOSED' and closed_at is null))
);

create table hot_spot_direction (
    rearrangement_code varchar(40) not null,
    number integer not null,
    direction integer not null check (direction >= 1),
    measures varchar(4000) not null,
    unit_code varchar(40) not null,
    -- The last day.
    due_on date not null,
    directed_by varchar(40) not null,
    directed_at timestamp with time zone not null,
    primary key (rearrangement_code, number, direction),
    foreign key (rearrangement_code, number) references hot_spot (rearrangement_code, number)
);

create table hot_spot_result (
    rearrangement_code varchar(40) not null,
    number integer not null,
    direction integer not null,
    result varchar(4000) not null,
    remaining varchar(4000),
    reported_by varchar(40) not null,
    reported_at timestamp with time zone not null,
    primary key (rearrangement_code, number, direction),
    foreign key (rearrangement_code, number, direction) references hot_spot_direction (rearrangement_code, number, direction)
);

create table hot_spot_conclusion (
    rearrangement_code varchar(40) not null,
    number integer not null,
    direction integer not null,
    settled boolean not null,
    conclusion varchar(4000) not null,
    -- Why it is not settled.
    reason varchar(4000),
    concluded_by varchar(40) not null,
    concluded_at timestamp with time zone not null,
    primary key (rearrangement_code, number, direction),
    foreign key (rearrangement_code, number, direction) references hot_spot_result (rearrangement_code, number, direction),
    check (settled or reason is not null)
);

create table hot_spot_watch (
    rearrangement_code varchar(40) not null,
    number integer not null,
    direction integer not null,
    -- False: it flared up again.
    stable boolean not null,
    observation varchar(4000) not null,
    watched_by varchar(40) not null,
    watched_at timestamp with time zone not null,
    primary key (rearrangement_code, number, direction),
    foreign key (rearrangement_code, number, direction) references hot_spot_conclusion (rearrangement_code, number, direction)
);

-- Who was told and knows of it.
create table hot_spot_acknowledgement (
    rearrangement_code varchar(40) not null,
    number integer not null,
    recipient varchar(40) not null check (recipient in ('COMMITTEE', 'CHAIRMAN_OF_PEOPLES_COMMITTEE', 'POLICE')),
    note varchar(4000),
    acknowledged_by varchar(40) not null,
    acknowledged_at timestamp with time zone not null,
    primary key (rearrangement_code, number, recipient),
    foreign key (rearrangement_code, number) references hot_spot (rearrangement_code, number)
);
