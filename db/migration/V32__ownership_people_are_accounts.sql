-- Whether somebody can act is what their account says now; a copy of it took names without an account for people.
drop table person;
