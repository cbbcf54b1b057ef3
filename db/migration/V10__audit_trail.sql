-- The trail is append-only: the console inserts into audit_event and never updates or deletes there.
-- In production give its database role exactly that: insert and select on audit_event, select and update on audit_head.
create table audit_event (
    seq bigint primary key,
    recorded_at timestamp(6) with time zone not null,
    actor varchar(200) not null,
    via varchar(10) not null,
    token_id varchar(100),
    action varchar(100) not null,
    subject varchar(500) not null,
    before_state varchar(1000000),
    after_state varchar(1000000),
    reason varchar(10000),
    request_id varchar(100),
    prev_hash varchar(64) not null,
    row_hash varchar(64) not null
);

create index audit_event_by_actor on audit_event (actor, seq);
create index audit_event_by_action on audit_event (action, seq);
create index audit_event_by_subject on audit_event (subject, seq);
create index audit_event_by_time on audit_event (recorded_at);

-- One row. Locking it puts the writers in line, which makes seq gap-free; it also tells where the trail must end.
create table audit_head (
    id integer primary key,
    seq bigint not null,
    row_hash varchar(64) not null,
    constraint audit_head_is_one_row check (id = 1)
);

insert into audit_head (id, seq, row_hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
