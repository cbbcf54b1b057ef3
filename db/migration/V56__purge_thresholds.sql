-- From when on a run pauses by itself, of a family or a keyspace; a purge keeps to the strictest of those it touches.
create table purge_threshold (
    subject varchar(100) primary key,
    version bigint not null,
    hit_ratio_drop integer,
    latency_millis integer,
    evictions_per_second integer,
    memory_percent integer,
    changed_by varchar(100) not null,
    changed_at timestamp with time zone not null
);
