-- A criterion that a family, or a domain with its families, is excused from for a while; somebody else decides (I1).
create table exemption (
    id            uuid                     primary key,
    version       bigint                   not null,
    scope         varchar(12)              not null,
    name          varchar(63)              not null,
    criterion     varchar(8)               not null,
    reason        varchar(500)             not null,
    state         varchar(10)              not null,
    requested_by  varchar(100)             not null,
    requested_at  timestamp with time zone not null,
    expires_at    timestamp with time zone not null,
    decided_by    varchar(100),
    decided_at    timestamp with time zone,
    remark        varchar(500),
    ended_by      varchar(100),
    ended_at      timestamp with time zone,
    ended_because varchar(500),
    -- Scope, name and criterion again while it is asked for or holds: one at a time.
    open_for      varchar(90),
    constraint exemption_one_at_a_time unique (open_for),
    constraint exemption_by_somebody_else check (decided_by is null or decided_by <> requested_by),
    constraint exemption_decided check (state = 'REQUESTED' or decided_by is not null),
    constraint exemption_ends check (expires_at > requested_at and expires_at <= requested_at + interval '181' day)
);
create index exemption_of_scope on exemption (scope, name);
create index exemption_waiting on exemption (state, expires_at);
