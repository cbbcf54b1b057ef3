-- A scan of a keyspace as people asked for it. active_keyspace repeats the keyspace until the scan is over, so that nobody
-- scans one twice at once.
create table discovery_scan (
    id              uuid                     primary key,
    version         bigint                   not null,
    keyspace        varchar(63)              not null,
    kind            varchar(10)              not null,
    state           varchar(10)              not null,
    requested_by    varchar(100)             not null,
    requested_at    timestamp with time zone not null,
    started_at      timestamp with time zone,
    ended_at        timestamp with time zone,
    budget_keys     bigint,
    budget_seconds  integer,
    keys_per_second bigint,
    pace            varchar(10)              not null,
    scheduled       boolean                  not null,
    note            varchar(1000),
    active_keyspace varchar(63),
    constraint discovery_scan_one_at_once unique (active_keyspace),
    constraint discovery_scan_ended check (ended_at is null or active_keyspace is null)
);
create index discovery_scan_of_keyspace on discovery_scan (keyspace, requested_at);
create index discovery_scan_by_state on discovery_scan (state, requested_at);

-- How far it has come and who works on it; apart, because a worker writes it every second and must not make a person's
-- view stale. The lease is in the database's time. register is the hash of the templates that classify.
create table discovery_run (
    scan             uuid    primary key references discovery_scan (id),
    lease_owner      varchar(100),
    lease_until      timestamp with time zone,
    lease_epoch      bigint  not null,
    attempt          integer not null,
    failing_since    timestamp with time zone,
    next_at          timestamp with time zone,
    register         varchar(64),
    started_over     integer not null,
    spent_millis     bigint  not null,
    keys_in_keyspace bigint  not null,
    keys_seen        bigint  not null,
    keys_sampled     bigint  not null
);

-- One server of the keyspace: where its scan goes on, on which server process that is worth something, and what was
-- counted before it. Written together, so that a resumed scan counts nothing twice and misses nothing. Gone with the end.
create table discovery_node (
    scan     uuid         not null references discovery_scan (id),
    node     varchar(300) not null,
    identity varchar(40)  not null,
    places   varchar(4000) not null,
    tally    text         not null,
    primary key (scan, node)
);

-- What a scan found: a row for each status as a whole (family is empty), and for each family that has keys.
create table discovery_share (
    scan       uuid             not null references discovery_scan (id),
    status     varchar(16)      not null,
    family     varchar(63)      not null,
    domain     varchar(63),
    owner      varchar(63),
    exact      boolean          not null,
    keys       double precision not null,
    keys_low   double precision not null,
    keys_high  double precision not null,
    bytes      double precision not null,
    bytes_low  double precision not null,
    bytes_high double precision not null,
    of_keys    double precision not null,
    of_bytes   double precision not null,
    part_low   double precision not null,
    part_high  double precision not null,
    observed   text,
    primary key (scan, status, family)
);
create index discovery_share_of_family on discovery_share (family, scan);
