-- What to do in an incident. sole_scope repeats the scope while the runbook is in use: one for each.
create table runbook (
    name            varchar(63)              primary key,
    version         bigint                   not null,
    title           varchar(120)             not null,
    scope_text      varchar(80)              not null,
    sole_scope      varchar(80)              unique,
    number          integer                  not null,
    steps           varchar(120000)          not null,
    author          varchar(100)             not null,
    written_at      timestamp with time zone not null,
    reviewed_by     varchar(100),
    reviewed_at     timestamp with time zone,
    reviewed_number integer,
    constraint runbook_review_is_whole check ((reviewed_by is null) = (reviewed_at is null)),
    constraint runbook_reviewed_what_is_there check (reviewed_number is null or reviewed_number <= number)
);

create table runbook_version (
    runbook    varchar(63)              not null references runbook (name),
    number     integer                  not null,
    title      varchar(120)             not null,
    steps      varchar(120000)          not null,
    author     varchar(100)             not null,
    written_at timestamp with time zone not null,
    primary key (runbook, number)
);

-- The playbook's five steps ("Operational Runbook Snippet"), so that the first incident has a runbook.
insert into runbook (name, version, title, scope_text, sole_scope, number, steps, author, written_at)
values ('stale-data', 1, 'Stale data', 'GLOBAL', 'GLOBAL', 1,
'{"all":[{"kind":"IDENTIFY","title":"Identify affected key families","instructions":"Start from one suspicious key and paste it with Ctrl+K. Look at its neighbours too: families that share the source of truth or the writer are stale for the same reason. Add what is missing to the incident.","maxDuration":"PT10M"},{"kind":"PURGE","title":"Trigger a scoped purge, not a global flush","instructions":"Narrow it by the values you know. Sample the hot keys for a backfill first: after the purge they are gone. Somebody else approves.","maxDuration":"PT15M"},{"kind":"MONITOR","title":"Monitor DB and API saturation after the purge","instructions":"Watch the hit ratio come back and the origin stay within its limits. Pause the purge when latency or evictions rise.","maxDuration":"PT30M"},{"kind":"BACKFILL","title":"Backfill hot keys if needed","instructions":"Hand over the warm list when misses on hot keys are what hurts. Skip it when the hit ratio recovers by itself, and say so.","maxDuration":"PT30M"},{"kind":"POSTMORTEM","title":"Postmortem root cause","instructions":"TTL, invalidation path, key design, or source data delay. Write down what made it possible, and one thing that will be different.","maxDuration":"P5D"}]}',
'system', timestamp with time zone '2026-01-01 00:00:00+00:00');
insert into runbook_version (runbook, number, title, steps, author, written_at)
select name, number, title, steps, author, written_at from runbook;
