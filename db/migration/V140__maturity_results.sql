-- What families were found to be, appended whenever it changed; nothing here is updated or deleted. facts is what was
-- looked at, so that a result can be computed again; statuses repeats the criteria, a letter each, in the order of
-- their ids. No foreign key: results outlive what they are about.
create table family_assessment (
    id            uuid                     primary key,
    family        varchar(63)              not null,
    domain        varchar(63)              not null,
    as_of         timestamp with time zone not null,
    level_reached integer                  not null,
    -- What it was before; null for the first result.
    level_before  integer,
    passed        integer                  not null,
    applicable    integer                  not null,
    statuses      varchar(40)              not null,
    because       varchar(1000)            not null,
    occasion      varchar(16)              not null,
    ruleset       integer                  not null,
    facts         varchar(60000)           not null,
    criteria      varchar(30000)           not null,
    exempted      varchar(8000)            not null,
    constraint family_assessment_level check (level_reached between 0 and 4)
);
create index family_assessment_of_family on family_assessment (family, as_of);
create index family_assessment_by_time on family_assessment (as_of);

-- The latest result of each family, for lists and for the roll-up; evaluated_at is when it was last found to hold.
create table family_standing (
    family        varchar(63)              primary key,
    assessment    uuid                     not null references family_assessment (id),
    domain        varchar(63)              not null,
    state         varchar(16)              not null,
    impact        varchar(8)               not null,
    freshness     varchar(16)              not null,
    level_reached integer                  not null,
    level_since   timestamp with time zone not null,
    passed        integer                  not null,
    applicable    integer                  not null,
    statuses      varchar(40)              not null,
    exempted      varchar(8000)            not null,
    ruleset       integer                  not null,
    as_of         timestamp with time zone not null,
    evaluated_at  timestamp with time zone not null,
    constraint family_standing_level check (level_reached between 0 and 4)
);
create index family_standing_of_domain on family_standing (domain, state);

-- The roll-up of a domain or of the organisation, appended whenever it changed. A level of null: not assessed.
create table group_assessment (
    id            uuid                     primary key,
    scope         varchar(12)              not null,
    name          varchar(63)              not null,
    as_of         timestamp with time zone not null,
    level_reached integer,
    level_before  integer,
    ruleset       integer                  not null,
    report        varchar(60000)           not null,
    constraint group_assessment_level check (level_reached is null or level_reached between 0 and 4)
);
create index group_assessment_of_group on group_assessment (scope, name, as_of);
