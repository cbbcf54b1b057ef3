-- A membership is never deleted: leaving closes it. Those from before this table begin here; the audit trail knows more.
create table membership (
    team       varchar(63)              not null references team (name),
    person     varchar(63)              not null,
    standing   varchar(16)              not null,
    valid_from timestamp with time zone not null,
    valid_to   timestamp with time zone,
    primary key (team, person, valid_from),
    check (valid_to is null or valid_to >= valid_from)
);
create index membership_by_person on membership (person, valid_to);
insert into membership (team, person, standing, valid_from)
select team, person, standing, current_timestamp from member;
drop table member;

-- Only people whose account was disabled or enabled again; somebody without a row counts as active.
create table person (
    name   varchar(63)              primary key,
    status varchar(16)              not null,
    since  timestamp with time zone not null
);
insert into person (name, status, since)
select name, 'DEACTIVATED', current_timestamp from account where enabled = false;

alter table team add column status_since timestamp with time zone;
