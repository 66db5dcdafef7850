-- The commune's own data. Nobody and nothing is deleted: people leave, units and hamlets end, from the day that stands here.
alter table person add column left_on date;
alter table unit add column ended_on date;
alter table hamlet add column ended_on date;

-- Names of a hamlet's closed list, only where the commune wants them here.
create table household (
    hamlet_code varchar(40) not null references hamlet (code),
    number integer not null check (number > 0),
    head varchar(200) not null,
    cluster_code varchar(40),
    primary key (hamlet_code, number),
    foreign key (hamlet_code, cluster_code) references hamlet_cluster (hamlet_code, code)
);

-- Who held a seat until when.
create table former_seat (
    person_id varchar(40) not null references person (id),
    unit_code varchar(40) not null references unit (code),
    head boolean not null,
    ended_on date not null,
    primary key (person_id, unit_code, head, ended_on)
);

-- One row: what stands in the tables. Whoever imports holds it, so imports come one after the other.
create table commune_data (
    id smallint not null primary key check (id = 1),
    -- Raised by every import that changed something.
    revision integer not null,
    -- False while it is the sample.
    own boolean not null
);

insert into commune_data (id, revision, own) values (1, 0, false);
