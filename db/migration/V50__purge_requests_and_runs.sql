-- What somebody asked for and how it was decided. The scope is one JSON document, because it is hashed, approved and
-- carried out as a whole; families repeats its names between blanks, so that a list can look for one.
create table purge_request (
    id uuid primary key,
    version bigint not null,
    state varchar(20) not null,
    explanation varchar(1000),
    drifted boolean not null,
    keyspace varchar(63) not null,
    environment varchar(10) not null,
    families varchar(2000) not null,
    scope varchar(1000000) not null,
    scope_hash varchar(64) not null,
    -- The hash again while the purge is active, null afterwards: nobody can have the same purge twice at once.
    active_scope varchar(64),
    reason varchar(1000) not null,
    incident varchar(100),
    requester varchar(100) not null,
    requested_at timestamp with time zone not null,
    dry_run varchar(100000),
    expected bigint,
    risk varchar(10),
    required_approvals integer not null,
    approval_expires_at timestamp with time zone,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    constraint purge_request_once_per_scope unique (active_scope),
    constraint purge_request_two_people check (required_approvals >= 1)
);

create index purge_request_state on purge_request (state, requested_at);

-- A decision repeats the requester, so that the database itself refuses one about one's own purge.
create table purge_approval (
    id uuid primary key,
    purge uuid not null references purge_request (id),
    requester varchar(100) not null,
    approver varchar(100) not null,
    decision varchar(10) not null,
    remark varchar(1000) not null,
    scope_hash varchar(64) not null,
    decided_at timestamp with time zone not null,
    voided_at timestamp with time zone,
    constraint purge_approval_by_somebody_else check (approver <> requester)
);

create index purge_approval_purge on purge_approval (purge, decided_at);

-- How far a run has come and who works on it. Apart from the request, because a worker writes it many times a second
-- and must not make a person's view of the request stale. The lease is in the database's time.
create table purge_run (
    purge uuid primary key references purge_request (id),
    lease_owner varchar(100),
    lease_until timestamp with time zone,
    lease_epoch bigint not null,
    step integer not null,
    scan_cursor varchar(40) not null,
    server_run_id varchar(40),
    scanned bigint not null,
    matched bigint not null,
    deleted bigint not null,
    foreign_kept bigint not null,
    ambiguous_kept bigint not null,
    errors bigint not null,
    attempt integer not null,
    failing_since timestamp with time zone,
    next_at timestamp with time zone,
    -- How many names an earlier run of the same request had sent: a replay is measured from here.
    matched_before bigint not null
);

-- Written before the UNLINK it speaks of; deleted stays null when the answer was lost, and then any number of the
-- planned keys may be gone. Names are never stored: only how many, and the hash of the sorted list.
create table purge_batch (
    purge uuid not null references purge_request (id),
    n bigint not null,
    epoch bigint not null,
    planned integer not null,
    names_hash varchar(64) not null,
    intended_at timestamp with time zone not null,
    deleted bigint,
    named integer,
    finished_at timestamp with time zone,
    constraint purge_batch_pk primary key (purge, n)
);

create table purge_kill_switch (
    id integer primary key,
    version bigint not null,
    engaged boolean not null,
    reason varchar(1000),
    changed_by varchar(100),
    changed_at timestamp with time zone
);

insert into purge_kill_switch (id, version, engaged) values (1, 1, false);
