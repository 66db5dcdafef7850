-- As on PostgreSQL; H2 has no partial indexes, and the engine's own on the instance does for a sample.
create index sauro_job_due on act_ru_job (duedate_);
