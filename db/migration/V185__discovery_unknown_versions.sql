-- Keys of a completed scan in versions that nobody registered: by the family they would be of, and its template with that
-- version. Both are empty for versions beyond those that are told apart.
create table discovery_version (
    scan      uuid             not null references discovery_scan (id),
    family    varchar(63)      not null,
    template  varchar(520)     not null,
    keys      bigint           not null,
    bytes     bigint           not null,
    estimated boolean          not null,
    expiry    text,
    primary key (scan, family, template)
);
