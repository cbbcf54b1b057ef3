-- Where nobody's bytes of a scan lie: by the first segment of the keys (M2.5). The empty one is all others'.
create table discovery_beginning (
    scan      uuid             not null references discovery_scan (id),
    beginning varchar(100)     not null,
    bytes     double precision not null,
    primary key (scan, beginning)
);
