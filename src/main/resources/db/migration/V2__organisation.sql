-- Units and bodies of the commune, its hamlets, the people and the seats they hold. A unit's code is also its group in the engine.
create table unit (
    code varchar(40) not null primary key,
    name varchar(200) not null,
    kind varchar(20) not null check (kind in ('BODY', 'AGENCY', 'ORGANISATION', 'PARTY_CELL')),
    reporting boolean not null
);

create table hamlet (
    code varchar(40) not null primary key,
    name varchar(200) not null,
    cell_code varchar(40) not null references unit (code),
    households integer not null check (households > 0),
    population integer not null check (population > 0),
    area_hectares numeric(10, 2) not null check (area_hectares > 0),
    illustrative boolean not null
);

-- The parts of a hamlet that meet on their own; none for a hamlet that meets as a whole.
create table hamlet_cluster (
    hamlet_code varchar(40) not null references hamlet (code),
    code varchar(40) not null,
    name varchar(200) not null,
    households integer not null check (households > 0),
    primary key (hamlet_code, code)
);

create table person (
    id varchar(40) not null primary key,
    name varchar(200) not null
);

create table seat (
    person_id varchar(40) not null references person (id),
    unit_code varchar(40) not null references unit (code),
    head boolean not null,
    primary key (person_id, unit_code)
);
