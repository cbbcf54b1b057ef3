-- A purge in an open Class A may run without a second person when its operator breaks the glass. Only such a row may do
-- without an approval, and only one that serves an incident.
alter table purge_request add column glass_broken_by varchar(100);

alter table purge_request drop constraint purge_request_two_people;

alter table purge_request add constraint purge_request_two_people check (
    required_approvals >= 1
    or (required_approvals = 0 and glass_broken_by is not null and incident is not null));

-- What one person did alone, and what somebody else said about it afterwards. Never the one who did it, nor the one who
-- had asked for the purge.
create table purge_glass (
    id uuid primary key,
    purge uuid not null references purge_request (id),
    requester varchar(100) not null,
    broken_by varchar(100) not null,
    reason varchar(1000) not null,
    incident varchar(100) not null,
    scope_hash varchar(64) not null,
    planned_keys bigint not null,
    broken_at timestamp with time zone not null,
    review_due timestamp with time zone not null,
    reviewed_by varchar(100),
    reviewed_at timestamp with time zone,
    verdict varchar(10),
    remark varchar(1000),
    constraint purge_glass_reviewed_by_somebody_else
        check (reviewed_by is null or (reviewed_by <> broken_by and reviewed_by <> requester)),
    constraint purge_glass_reviewed_whole check (
        (reviewed_by is null and reviewed_at is null and verdict is null and remark is null)
        or (reviewed_by is not null and reviewed_at is not null and verdict in ('OK', 'NOT_OK') and remark is not null))
);

create index purge_glass_purge on purge_glass (purge, broken_at);
create index purge_glass_time on purge_glass (broken_at);
