-- Somebody asks to take a runbook out of use, with a reason; another person does it.
alter table runbook add column retiring_by varchar(100);
alter table runbook add column retiring_at timestamp with time zone;
alter table runbook add column retiring_reason varchar(500);
alter table runbook add constraint runbook_farewell_is_whole
    check ((retiring_by is null) = (retiring_reason is null) and (retiring_by is null) = (retiring_at is null));
