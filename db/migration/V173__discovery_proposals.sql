-- What a completed scan proposes for keys that nobody registered, those that take most first: a template (empty where none
-- can say it) and the evidence, examples among it.
create table scan_proposal (
    scan     uuid         not null references discovery_scan (id),
    place    integer      not null,
    template varchar(520) not null,
    keys     bigint       not null,
    bytes    bigint       not null,
    evidence text         not null,
    primary key (scan, place)
);
