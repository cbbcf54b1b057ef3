-- A cluster is read at all of its masters side by side, so a cursor holds one place for each of them.
alter table purge_run alter column scan_cursor set data type varchar(8000);
