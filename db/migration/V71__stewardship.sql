-- A family changes hands only by agreement. open_family holds the family while the transfer is open, so that there is
-- one at a time; who decides is never who asked (domain.md I1).
create table ownership_transfer (
    id           uuid                     primary key,
    version      bigint                   not null,
    family       varchar(63)              not null references family (name),
    kind         varchar(16)              not null,
    from_team    varchar(63)              not null references team (name),
    to_team      varchar(63)              not null references team (name),
    reason       varchar(500)             not null,
    requested_by varchar(63)              not null,
    requested_at timestamp with time zone not null,
    state        varchar(16)              not null,
    chain        varchar(4000)            not null,
    due_at       timestamp with time zone,
    decided_by   varchar(63),
    decided_at   timestamp with time zone,
    remark       varchar(500),
    open_family  varchar(63)              unique,
    constraint transfer_decided_by_another check (decided_by is null or decided_by <> requested_by),
    constraint transfer_between_teams check (from_team <> to_team)
);
create index ownership_transfer_by_family on ownership_transfer (family, requested_at);
create index ownership_transfer_by_due on ownership_transfer (due_at);

-- A turn somebody let pass: evidence for OD09.
create table missed_turn (
    transfer uuid                     not null references ownership_transfer (id),
    team     varchar(63)              not null,
    due_at   timestamp with time zone not null,
    primary key (transfer, team)
);

create table attestation (
    id             uuid                     primary key,
    family         varchar(63)              not null references family (name),
    team           varchar(63)              not null,
    person         varchar(63)              not null,
    attested_at    timestamp with time zone not null,
    expires_at     timestamp with time zone not null,
    statement_hash varchar(64)              not null,
    changes_seen   varchar(100000)          not null
);
create index attestation_by_family on attestation (family, attested_at);

-- The owner as stewardship last agreed to it; silent when it changed outside an accepted transfer (OD11).
create table known_owner (
    family varchar(63)              primary key references family (name),
    owner  varchar(63)              not null,
    since  timestamp with time zone not null,
    silent boolean                  not null
);

-- Somebody of the owner team said that a team of another domain may invalidate the family (OD07).
create table delegation (
    family      varchar(63)              not null references family (name),
    team        varchar(63)              not null references team (name),
    reason      varchar(500)             not null,
    recorded_by varchar(63)              not null,
    recorded_at timestamp with time zone not null,
    primary key (family, team)
);

-- Why a family drifts, each cause since when without a break.
create table drift_cause (
    family varchar(63)              not null references family (name),
    rule   varchar(8)               not null,
    weight integer                  not null,
    since  timestamp with time zone not null,
    primary key (family, rule)
);

-- The times in which nobody of the owner could act and somebody else answered.
create table fallback_duty (
    family   varchar(63)              not null references family (name),
    since    timestamp with time zone not null,
    answerer varchar(63),
    ended_at timestamp with time zone,
    primary key (family, since)
);
