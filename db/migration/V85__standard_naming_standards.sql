-- Every version of every naming standard. What is in force for a rule: the domain's standard, else the keyspace's, else
-- the global one, else what the code has built in. Superseded versions stay to be read.
create table naming_standard (
    id               uuid                     primary key,
    version          bigint                   not null,
    scope_kind       varchar(10)              not null,
    scope_name       varchar(63)              not null,
    edition          integer                  not null,
    state            varchar(12)              not null,
    rules            varchar(100000)          not null,
    note             varchar(500)             not null,
    author           varchar(100)             not null,
    editor           varchar(100)             not null,
    created_at       timestamp with time zone not null,
    updated_at       timestamp with time zone not null,
    effective_from   timestamp with time zone,
    made_effective_by varchar(100),
    superseded_at    timestamp with time zone,
    -- The scope again while this is its draft, and while it is in force: one of each at a time.
    draft_of         varchar(80),
    in_force_for     varchar(80),
    constraint naming_standard_counts_on unique (scope_kind, scope_name, edition),
    constraint naming_standard_one_draft unique (draft_of),
    constraint naming_standard_one_in_force unique (in_force_for),
    constraint naming_standard_by_somebody_else check (
        made_effective_by is null or (made_effective_by <> author and made_effective_by <> editor))
);

-- The built-in rules, with nothing set otherwise.
insert into naming_standard (id, version, scope_kind, scope_name, edition, state, rules, note, author, editor, created_at,
    updated_at, effective_from, made_effective_by, in_force_for)
values ('00000000-0000-7000-8000-000000000001', 0, 'GLOBAL', '', 1, 'EFFECTIVE', '{"rules":[]}',
    'The rules as Keyward brings them', 'keyward', 'keyward', current_timestamp, current_timestamp, current_timestamp,
    'system', 'GLOBAL/');
