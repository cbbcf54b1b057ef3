-- The RDB file that a scan of kind RDB_FILE counted; the file itself is kept nowhere. Bytes are counted then, not estimated.
create table discovery_file (
    scan       uuid         primary key references discovery_scan (id),
    name       varchar(200) not null,
    file_bytes bigint       not null,
    format     integer      not null,
    written_by varchar(40),
    written_at timestamp with time zone,
    elsewhere  bigint       not null,
    expired    bigint       not null,
    checked    boolean      not null
);
alter table discovery_share add column bytes_exact boolean default false not null;
