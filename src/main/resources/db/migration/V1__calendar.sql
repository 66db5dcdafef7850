-- The commune's clock: one row, written at the very first start.
-- mode REAL follows the machine, OFFSET runs offset_millis ahead of it, VIRTUAL stands at stands_at until advanced.
create table commune_clock (
    id integer not null primary key check (id = 1),
    mode varchar(10) not null check (mode in ('REAL', 'OFFSET', 'VIRTUAL')),
    offset_millis bigint not null,
    stands_at timestamp with time zone
);
