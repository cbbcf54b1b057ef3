-- Every version of the governance charter. sole_state repeats the state while only one charter may be in it: one draft,
-- one in force. Nobody puts in force what they wrote themselves (domain.md I1).
create table charter (
    number        integer                  primary key,
    version       bigint                   not null,
    state         varchar(12)              not null,
    sole_state    varchar(12)              unique,
    clauses       varchar(60000)           not null,
    author        varchar(100)             not null,
    written_at    timestamp with time zone not null,
    editor        varchar(100)             not null,
    edited_at     timestamp with time zone not null,
    enforced_by   varchar(100),
    enforced_at   timestamp with time zone,
    superseded_at timestamp with time zone,
    constraint charter_enforced_by_somebody_else check (
        enforced_by is null or (enforced_by <> author and enforced_by <> editor)),
    constraint charter_in_force_was_enforced check (state = 'DRAFT' or enforced_by is not null)
);

-- A lead signed for a team, once for each version. text_hash is the SHA-256 of the clauses that were signed.
create table charter_signature (
    charter   integer                  not null references charter (number),
    team      varchar(63)              not null references team (name),
    person    varchar(100)             not null,
    signed_at timestamp with time zone not null,
    text_hash varchar(64)              not null,
    primary key (charter, team)
);
