-- A layer behind Redis that is told for a region (null: for all) that a purge is over. What waits has a next attempt.
create table layer_leg (
    id         uuid                     primary key,
    purge      uuid                     not null references purge_request (id),
    place      integer                  not null,
    layer      varchar(63)              not null,
    way        varchar(10)              not null,
    region     varchar(63),
    keyspace   varchar(63)              not null,
    body       varchar(100000)          not null,
    state      varchar(10)              not null,
    attempts   integer                  not null,
    next_at    timestamp with time zone,
    detail     varchar(1000),
    decided_by varchar(100),
    created_at timestamp with time zone not null,
    ended_at   timestamp with time zone,
    constraint layer_leg_waits_when_pending check ((state = 'PENDING') = (next_at is not null))
);
create index layer_leg_due on layer_leg (state, next_at);
create index layer_leg_of_purge on layer_leg (purge, place);
