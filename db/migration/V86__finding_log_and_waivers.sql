-- What the rules said about a family and since when: one row for each rule and field, also after it was mended. The owner
-- is repeated for the inbox of a team; it follows the family.
create table lint_finding (
    id          uuid                     primary key,
    family      varchar(63)              not null references family (name),
    owner       varchar(63)              not null,
    rule_id     varchar(8)               not null,
    field       varchar(200)             not null,
    severity    varchar(8)               not null,
    message     varchar(1000)            not null,
    first_seen  timestamp with time zone not null,
    last_seen   timestamp with time zone not null,
    resolved_at timestamp with time zone
);
create index lint_finding_of_family on lint_finding (family, resolved_at);
create index lint_finding_of_owner on lint_finding (owner, severity, resolved_at);

-- Somebody asks that an error does not block a family for a while; somebody else decides (I1).
create table waiver (
    id            uuid                     primary key,
    version       bigint                   not null,
    family        varchar(63)              not null references family (name),
    rule_id       varchar(8)               not null,
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
    -- Family and rule again while it is asked for or holds: one at a time.
    open_for      varchar(80),
    constraint waiver_one_at_a_time unique (open_for),
    constraint waiver_by_somebody_else check (decided_by is null or decided_by <> requested_by),
    constraint waiver_decided check (state = 'REQUESTED' or decided_by is not null),
    constraint waiver_in_the_future check (expires_at > requested_at)
);
create index waiver_of_family on waiver (family);
create index waiver_waiting on waiver (state, expires_at);
