-- What people say about a budget. EXCLUDE and RESET change numbers and take a second person (domain.md I1); a NOTE does
-- not. region is null for all regions; to_at is null for RESET.
create table adjustment (
    id           uuid                     primary key,
    version      bigint                   not null,
    family       varchar(63)              not null references family (name),
    region       varchar(63),
    kind         varchar(8)               not null,
    from_at      timestamp with time zone not null,
    to_at        timestamp with time zone,
    reason       varchar(500)             not null,
    state        varchar(16)              not null,
    requested_by varchar(63)              not null,
    requested_at timestamp with time zone not null,
    decided_by   varchar(63),
    decided_at   timestamp with time zone,
    remark       varchar(500),
    constraint adjustment_by_another check (decided_by is null or decided_by <> requested_by),
    constraint adjustment_decided check (kind = 'NOTE' or state in ('REQUESTED', 'WITHDRAWN') or decided_by is not null),
    constraint adjustment_in_order check (to_at is null or to_at > from_at)
);
create index adjustment_by_family on adjustment (family, from_at);
create index adjustment_by_state on adjustment (state, requested_at);
