-- How completely each unit met its tasks in a cycle: what it was rated by, what was proposed, what BTV concluded.

create table rating (
    cycle_code varchar(90) not null,
    unit_code varchar(40) not null,
    -- The similar units it is compared with, as people name them.
    unit_group varchar(200) not null,
    taken_at timestamp with time zone not null,
    -- What the decision graph is asked with.
    works integer not null check (works >= 0),
    score_sum numeric(9, 2) not null check (score_sum between 0 and 100 * works),
    self_rated numeric(5, 2) check (self_rated between 0 and 30),
    appraised numeric(5, 2) check (appraised between 0 and 30),
    on_time boolean not null,
    quality boolean not null,
    above_requirement numeric(5, 4) not null check (above_requirement between 0 and 1),
    late_share numeric(5, 4) not null check (late_share between 0 and 1),
    disciplined boolean not null,
    mended boolean not null,
    all_done boolean not null,
    reported boolean not null,
    exclusion varchar(60),
    -- What it answered; null until it was asked.
    score_general numeric(5, 2) check (score_general between 0 and 30),
    score_results numeric(5, 2) check (score_results between 0 and 70),
    proposed_level varchar(20) check (proposed_level in ('XUAT_SAC', 'TOT', 'HOAN_THANH', 'KHONG_HOAN_THANH')),
    -- One sentence a line.
    reasons varchar(4000),
    -- More units of the group are proposed for Xuất sắc than the cap allows, this one among them.
    over_cap boolean not null,
    primary key (cycle_code, unit_code),
    check ((score_general is null) = (proposed_level is null) and (score_results is null) = (proposed_level is null) and (reasons is null) = (proposed_level is null)),
    check (not over_cap or proposed_level = 'XUAT_SAC')
);

create table rating_work (
    cycle_code varchar(90) not null,
    unit_code varchar(40) not null,
    work_code varchar(200) not null,
    title varchar(4000) not null,
    taken_at timestamp with time zone not null,
    quantity integer not null check (quantity between 0 and 100),
    quality integer not null check (quality between 0 and 100),
    progress integer not null check (progress between 0 and 100),
    deliveries integer not null,
    late_deliveries integer not null check (late_deliveries between 0 and deliveries),
    excused_deliveries integer not null check (excused_deliveries between 0 and late_deliveries),
    failed_checks integer not null,
    excused_checks integer not null check (excused_checks between 0 and failed_checks),
    done boolean not null,
    above_requirement boolean not null,
    score numeric(5, 2) not null check (score between 0 and 100),
    primary key (cycle_code, unit_code, work_code),
    foreign key (cycle_code, unit_code) references rating (cycle_code, unit_code)
);

-- Every conclusion stays, the last one holds.
create table rating_conclusion (
    cycle_code varchar(90) not null,
    unit_code varchar(40) not null,
    number integer not null check (number >= 1),
    level varchar(20) not null check (level in ('XUAT_SAC', 'TOT', 'HOAN_THANH', 'KHONG_HOAN_THANH')),
    head_level varchar(20) not null check (head_level in ('XUAT_SAC', 'TOT', 'HOAN_THANH', 'KHONG_HOAN_THANH')),
    reason varchar(4000),
    entered_by varchar(40) not null,
    entered_at timestamp with time zone not null,
    primary key (cycle_code, unit_code, number),
    foreign key (cycle_code, unit_code) references rating (cycle_code, unit_code)
);
