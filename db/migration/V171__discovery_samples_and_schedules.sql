-- Beside the counts of a server: what was read of its drawn keys, and what nobody's keys look like so far.
alter table discovery_node add column sample text;
alter table discovery_node add column strangers text;

-- When a keyspace is scanned by itself: once a day at an hour, UTC. last_day is the day whose scan was queued.
create table discovery_schedule (
    keyspace    varchar(63)  primary key,
    version     bigint       not null,
    at_hour     integer      not null,
    kind        varchar(10)  not null,
    budget_keys bigint,
    pace        varchar(10)  not null,
    enabled     boolean      not null,
    last_day    varchar(10),
    changed_by  varchar(100) not null,
    changed_at  timestamp with time zone not null,
    constraint discovery_schedule_hour check (at_hour between 0 and 23)
);
