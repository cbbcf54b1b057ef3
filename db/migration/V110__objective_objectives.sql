-- One objective a family. The columns hold what counts now, derived from the family, its domain and from wish, which
-- is what the owner said differently and why.
create table objective (
    family                varchar(63)              primary key references family (name),
    version               bigint                   not null,
    state                 varchar(16)              not null,
    state_since           timestamp with time zone not null,
    state_by              varchar(63)              not null,
    method                varchar(24)              not null,
    target                double precision         not null,
    declared              boolean                  not null,
    max_staleness_seconds bigint                   not null,
    slice_seconds         integer                  not null,
    time_window           varchar(80)              not null,
    region                varchar(63),
    wish                  varchar(4000),
    constraint objective_target check (target > 0 and target < 1)
);

-- What was measured, an hour a row, so that four weeks are a sum of hours. Whole numbers only: the order in which
-- batches came does not show. first_at is when the first measurement of the hour began.
create table objective_hour (
    family     varchar(63)              not null references family (name),
    region     varchar(63)              not null,
    hour_at    timestamp with time zone not null,
    sampled    bigint                   not null,
    stale      bigint                   not null,
    covered    integer                  not null,
    judged     integer                  not null,
    bad        integer                  not null,
    nano_ratio bigint                   not null,
    first_at   timestamp with time zone not null,
    primary key (family, region, hour_at)
);

-- What has to be counted again. Ingest only adds rows here, so that writers never wait for each other.
create table objective_dirty (
    id        uuid                     primary key,
    family    varchar(63)              not null,
    region    varchar(63)              not null,
    from_at   timestamp with time zone not null,
    to_at     timestamp with time zone not null,
    marked_at timestamp with time zone not null,
    because   varchar(120)             not null
);
create index objective_dirty_by_family on objective_dirty (family, region);

-- How an objective stands in each region, computed; lists read this and nothing else. headline marks the worst region of
-- a family, grade orders states from the worst.
create table objective_standing (
    family         varchar(63)              not null references family (name),
    region         varchar(63)              not null,
    headline       boolean                  not null,
    state          varchar(16)              not null,
    grade          integer                  not null,
    evidence       varchar(20)              not null,
    sli            double precision         not null,
    consumed       double precision         not null,
    remaining      double precision         not null,
    coverage       double precision         not null,
    burns          varchar(2000)            not null,
    burn_hours     double precision,
    exhausts_at    timestamp with time zone,
    measured_since timestamp with time zone,
    arithmetic     varchar(8000)            not null,
    evaluated_at   timestamp with time zone not null,
    primary key (family, region)
);
create index objective_standing_worst on objective_standing (headline, grade, remaining, family);

-- That numbers which somebody may have seen were counted again, and why.
create table objective_recount (
    id      uuid                     primary key,
    family  varchar(63)              not null references family (name),
    region  varchar(63)              not null,
    at      timestamp with time zone not null,
    from_at timestamp with time zone not null,
    to_at   timestamp with time zone not null,
    because varchar(200)             not null
);
create index objective_recount_by_family on objective_recount (family, at);

-- open_for holds family, region and windows while the alert fires, so that there is one at a time.
create table burn_alert (
    id            uuid                     primary key,
    family        varchar(63)              not null references family (name),
    region        varchar(63)              not null,
    severity      varchar(8)               not null,
    long_seconds  integer                  not null,
    short_seconds integer                  not null,
    threshold     double precision         not null,
    long_burn     double precision         not null,
    short_burn    double precision         not null,
    fired_at      timestamp with time zone not null,
    resolved_at   timestamp with time zone,
    open_for      varchar(160)             unique
);
create index burn_alert_by_family on burn_alert (family, fired_at);
create index burn_alert_by_end on burn_alert (resolved_at, severity);
