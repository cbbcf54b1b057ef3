-- A sample of a family's hot keys. The names are forgotten after a week: key_names is null then.
create table warm_list (
    id         uuid                     primary key,
    incident   integer                  not null references incident (number),
    family     varchar(63)              not null,
    keyspace   varchar(63)              not null,
    measure    varchar(10)              not null,
    seen       bigint                   not null,
    complete   boolean                  not null,
    kept       integer                  not null,
    sampled_by varchar(100)             not null,
    sampled_at timestamp with time zone not null,
    key_names  varchar(1000000)
);
create index warm_list_of_incident on warm_list (incident, sampled_at);

-- A warm list on its way to the deployment's webhook. One that has ended has no next attempt.
create table backfill_delivery (
    id        uuid                     primary key,
    warm_list uuid                     not null references warm_list (id),
    incident  integer                  not null references incident (number),
    state     varchar(10)              not null,
    attempts  integer                  not null,
    next_at   timestamp with time zone,
    status    integer,
    detail    varchar(300),
    asked_by  varchar(100)             not null,
    asked_at  timestamp with time zone not null,
    ended_at  timestamp with time zone,
    constraint backfill_delivery_waits_or_has_ended check ((state = 'PENDING') = (next_at is not null))
);
create index backfill_delivery_due on backfill_delivery (state, next_at);
create index backfill_delivery_of_incident on backfill_delivery (incident, asked_at);
