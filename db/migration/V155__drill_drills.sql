-- Drills: planned, run through an incident that is marked as one, scored once it is over. result is the score with its
-- arithmetic and the gaps it showed; score repeats the number for lists.
create table drill (
    id                uuid                     primary key,
    version           bigint                   not null,
    scenario          varchar(150)             not null,
    runbook           varchar(63)              not null,
    planned_for       timestamp with time zone not null,
    target_minutes    integer                  not null,
    state             varchar(12)              not null,
    planned_by        varchar(100)             not null,
    planned_at        timestamp with time zone not null,
    incident          integer,
    started_at        timestamp with time zone,
    ended_at          timestamp with time zone,
    score             integer,
    result            varchar(30000),
    cancelled_because varchar(500),
    constraint drill_one_an_incident unique (incident),
    constraint drill_target check (target_minutes between 1 and 1440),
    constraint drill_score check (score is null or score between 0 and 100),
    constraint drill_started check (state in ('PLANNED', 'CANCELLED') or (incident is not null and started_at is not null)),
    constraint drill_done check ((state = 'DONE') = (score is not null) and (state <> 'DONE' or ended_at >= started_at))
);
create index drill_by_state on drill (state, planned_for);
create index drill_by_end on drill (ended_at);

create table drill_family (
    drill     uuid        not null references drill (id),
    drill_key integer     not null,
    family    varchar(63) not null,
    domain    varchar(63) not null,
    primary key (drill, drill_key),
    constraint drill_family_once unique (drill, family)
);
create index drill_family_by_domain on drill_family (domain);
create index drill_family_by_family on drill_family (family);
