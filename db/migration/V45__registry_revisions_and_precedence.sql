-- Counts the changes to the templates of a keyspace. Whoever changes one of them advances it in the same transaction, so
-- an index kept in memory is current exactly when it was built at this number; the row is also the lock under which two
-- people cannot register overlapping templates at once.
create table keyspace_revision (
    keyspace varchar(63) primary key,
    revision bigint      not null
);

-- The owner of the more general family has left the keys they share to the more specific one (KT018).
create table family_precedence (
    general     varchar(63)              not null references family (name),
    specific    varchar(63)              not null references family (name),
    reason      varchar(500)             not null,
    recorded_by varchar(63)              not null,
    recorded_at timestamp with time zone not null,
    primary key (general, specific)
);
create index family_precedence_by_specific on family_precedence (specific);
