-- What has to be evaluated again. Whoever changes an input only adds a row here, so that writers never wait.
create table maturity_mark (
    id        uuid                     primary key,
    scope     varchar(12)              not null,
    name      varchar(63)              not null,
    occasion  varchar(16)              not null,
    marked_at timestamp with time zone not null
);
create index maturity_mark_by_scope on maturity_mark (scope, marked_at);

-- One row. Whoever evaluates holds it, so that two consoles never judge at once; it also tells when all was last judged.
create table maturity_turn (
    id            integer primary key,
    all_judged_at timestamp with time zone
);
insert into maturity_turn (id) values (1);

-- The numbers that levels are computed with; version 1 is built in and has no row. The latest is in force.
create table maturity_ruleset (
    version     integer                  primary key,
    rules       varchar(8000)            not null,
    reason      varchar(500)             not null,
    in_force_at timestamp with time zone not null,
    in_force_by varchar(100)             not null
);
