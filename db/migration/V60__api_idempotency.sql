-- A row without a status is a request that has not been answered yet.
create table idempotency_key (
    caller       varchar(63)              not null,
    path         varchar(200)             not null,
    token        varchar(200)             not null,
    digest       varchar(64)              not null,
    claimed_at   timestamp with time zone not null,
    status       integer,
    content_type varchar(100),
    location     varchar(500),
    answer       varchar(1000000),
    primary key (caller, path, token)
);
create index idempotency_key_by_age on idempotency_key (claimed_at);
