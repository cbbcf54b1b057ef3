-- Who worded the manifest last: they may not approve it, whoever submitted it.
alter table family add column written_by varchar(63);
update family set written_by = created_by;
