-- How hard a purge works its server: chosen when it is requested, changed while it runs. Apart from the request, because
-- an approval does not depend on it; without a row the pace is the standard one.
create table purge_pace (
    purge uuid primary key references purge_request (id),
    pace varchar(10) not null,
    reason varchar(1000),
    changed_by varchar(100) not null,
    changed_at timestamp with time zone not null
);

-- What a verifying scan met, what others feel, and why a run is slower than its pace.
alter table purge_run add column met bigint default 0 not null;
alter table purge_run add column ping_micros bigint;
alter table purge_run add column slowed_by varchar(100);

-- All families of a purge share one scan from now on, so a step of before means nothing: such runs scan afresh.
update purge_run set step = 0, scan_cursor = '0', server_run_id = null;
