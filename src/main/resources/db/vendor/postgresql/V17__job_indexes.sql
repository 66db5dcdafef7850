-- The job executor asks for what is due first, and whether another job of the same instance is locked; the engine ships an index for neither. With
-- hundreds of thousands of pending timers it would read them all each time.
create index sauro_job_due on act_ru_job (duedate_);
create index sauro_job_locked on act_ru_job (process_instance_id_) where lock_owner_ is not null;
