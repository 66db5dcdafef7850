-- When the procedure went on past what was to be corrected: a later round was posted, HĐND had voted, the rearrangement ended.
alter table correction add column overtaken_at timestamp with time zone;
