-- What is learned from an incident. Published it stays as it was read.
create table postmortem (
    incident     integer                  primary key references incident (number),
    version      bigint                   not null,
    state        varchar(10)              not null,
    sections     varchar(200000)          not null,
    due_at       timestamp with time zone,
    author       varchar(100)             not null,
    drafted_at   timestamp with time zone not null,
    editor       varchar(100)             not null,
    edited_at    timestamp with time zone not null,
    published_by varchar(100),
    published_at timestamp with time zone,
    constraint postmortem_published_by_somebody check ((state = 'PUBLISHED') = (published_by is not null)),
    constraint postmortem_published_at_a_time check ((published_by is null) = (published_at is null))
);
create index postmortem_due on postmortem (state, due_at);

-- What shall be different afterwards. Nobody verifies what they did themselves.
create table action_item (
    id          uuid                     primary key,
    version     bigint                   not null,
    origin      varchar(10)              not null,
    incident    integer                  references incident (number),
    title       varchar(200)             not null,
    details     varchar(2000),
    owner_team  varchar(63)              not null references team (name),
    due_at      timestamp with time zone not null,
    state       varchar(12)              not null,
    created_by  varchar(100)             not null,
    created_at  timestamp with time zone not null,
    done_by     varchar(100),
    done_at     timestamp with time zone,
    verified_by varchar(100),
    verified_at timestamp with time zone,
    remark      varchar(500),
    constraint action_item_verified_by_somebody_else check (verified_by is null or verified_by <> done_by),
    constraint action_item_verified_after_it_was_done check (
        state <> 'VERIFIED' or (done_by is not null and verified_by is not null and remark is not null)),
    constraint action_item_comes_from_somewhere check (origin in ('REVIEW', 'CHANGE') or incident is not null)
);
create index action_item_of_team on action_item (owner_team, state, due_at);
create index action_item_of_incident on action_item (incident);
create index action_item_due on action_item (state, due_at);
