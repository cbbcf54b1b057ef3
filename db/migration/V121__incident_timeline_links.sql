-- The page that tells more about a line, relative to the console's root, such as that of a purge.
alter table timeline_entry add column page varchar(200);
