-- What services report about the reads of a family: one row for each bucket of time. There is no foreign key to the
-- family, which is never deleted (I15): a lookup for each row would cost more than it finds.
create table measurement (
    family          varchar(63)              not null,
    -- The reporter's own name for this report, unique within the family: a retry is recognised by it.
    id              varchar(100)             not null,
    region          varchar(63)              not null,
    bucket_start    timestamp with time zone not null,
    bucket_seconds  integer                  not null,
    read_count      bigint                   not null,
    hits            bigint                   not null,
    misses          bigint                   not null,
    sampled_reads   bigint                   not null,
    stale_reads     bigint                   not null,
    staleness_p95_s double precision,
    hit_p95_ms      double precision,
    origin_p95_ms   double precision,
    invalidations   bigint,
    dlq_depth       bigint,
    source          varchar(100)             not null,
    batch           uuid                     not null,
    primary key (family, id),
    constraint measurement_once_a_bucket unique (family, region, bucket_start, source),
    constraint measurement_counts check (read_count >= 0 and hits >= 0 and misses >= 0 and hits + misses <= read_count
        and stale_reads >= 0 and stale_reads <= sampled_reads),
    constraint measurement_lasts check (bucket_seconds between 1 and 3600)
);
create index measurement_by_time on measurement (bucket_start);

-- Who reported, and through which token; kept as long as the rows.
create table measurement_batch (
    id       uuid                     primary key,
    taken_at timestamp with time zone not null,
    account  varchar(100)             not null,
    via      varchar(10)              not null,
    token    varchar(100),
    accepted integer                  not null
);
create index measurement_batch_by_time on measurement_batch (taken_at);

-- The newest bucket of each series, so that "is it measured?" needs no look at the buckets.
create table measurement_last (
    family      varchar(63)              not null,
    region      varchar(63)              not null,
    last_at     timestamp with time zone not null,
    hit_p95_at  timestamp with time zone,
    stale_at    timestamp with time zone,
    dlq_at      timestamp with time zone,
    primary key (family, region)
);

-- Buckets that grew old, an hour in one row. A percentile of an hour is the worst of its buckets.
create table measurement_hour (
    family          varchar(63)              not null,
    region          varchar(63)              not null,
    hour_start      timestamp with time zone not null,
    read_count      bigint                   not null,
    hits            bigint                   not null,
    misses          bigint                   not null,
    sampled_reads   bigint                   not null,
    stale_reads     bigint                   not null,
    staleness_p95_s double precision,
    hit_p95_ms      double precision,
    origin_p95_ms   double precision,
    invalidations   bigint,
    dlq_depth       bigint,
    buckets         integer                  not null,
    primary key (family, region, hour_start)
);
create index measurement_hour_by_time on measurement_hour (hour_start);

-- Up to where buckets were rolled up. One row; whoever rolls up holds it.
create table measurement_ageing (
    id         integer                  primary key,
    aged_until timestamp with time zone
);
insert into measurement_ageing (id) values (1);
