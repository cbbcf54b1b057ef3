-- The mapper takes an aggregate whose version is 0 for one that was never saved, and inserts it again: the standard that
-- comes with Keyward could not be superseded. A saved row has version 1 or more.
update naming_standard set version = 1 where version = 0;
alter table naming_standard add constraint naming_standard_is_saved check (version > 0);
