-- A runbook on its way through an incident: one run an incident, its steps as they were when it began.
create table runbook_run (
    incident   integer                  primary key references incident (number),
    version    bigint                   not null,
    runbook    varchar(63)              not null references runbook (name),
    number     integer                  not null,
    title      varchar(120)             not null,
    started_by varchar(100)             not null,
    started_at timestamp with time zone not null
);

create table run_step (
    id           uuid                     primary key,
    version      bigint                   not null,
    incident     integer                  not null references runbook_run (incident),
    place        integer                  not null,
    kind         varchar(10)              not null,
    title        varchar(120)             not null,
    instructions varchar(4000)            not null,
    max_seconds  bigint                   not null,
    state        varchar(8)               not null,
    person       varchar(100),
    started_at   timestamp with time zone,
    ended_at     timestamp with time zone,
    remark       varchar(500),
    constraint run_step_has_a_place unique (incident, place),
    constraint run_step_ends_after_it_begins check (ended_at is null or started_at <= ended_at),
    constraint run_step_skipped_for_a_reason check (state not in ('SKIPPED', 'FAILED') or remark is not null)
);

create table runbook_evidence (
    id       uuid                     primary key,
    incident integer                  not null references runbook_run (incident),
    place    integer                  not null,
    noted_at timestamp with time zone not null,
    person   varchar(100)             not null,
    words    varchar(2000)            not null
);
create index runbook_evidence_of_incident on runbook_evidence (incident, noted_at);
