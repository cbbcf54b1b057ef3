-- The answer to an import tells every row of a file of up to ten thousand.
alter table idempotency_key alter column answer set data type text;
