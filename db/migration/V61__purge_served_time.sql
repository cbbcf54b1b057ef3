-- Not how often a keyspace was served but for how long, in milliseconds, so that one whose purges came first is not done
-- long before the others. What was counted before says only who went first; it is little, and is made up for at once.
alter table purge_turn add column served_millis bigint default 0 not null;
alter table purge_turn drop column turn;

-- The few that somebody works on among all that ever ran.
create index purge_run_held on purge_run (lease_owner);
