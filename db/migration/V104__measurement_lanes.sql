-- Until when each source has reported a family and region. A bucket that begins later overlaps none of that source, so
-- the buckets themselves are looked at only for what comes late.
create table measurement_lane (
    family         varchar(63)              not null,
    region         varchar(63)              not null,
    source         varchar(100)             not null,
    reported_until timestamp with time zone not null,
    primary key (family, region, source)
);
create index measurement_lane_by_time on measurement_lane (reported_until);
-- No bucket lasts longer than an hour.
insert into measurement_lane (family, region, source, reported_until)
select family, region, source, max(bucket_start) + interval '1' hour from measurement group by family, region, source;
