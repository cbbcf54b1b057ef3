-- The manifest is kept whole in spec; the columns beside it are what lists filter by and what other rows point to.
create table family (
    name            varchar(63)              primary key,
    version         bigint                   not null,
    domain          varchar(63)              not null references domain (name),
    owner           varchar(63)              not null references team (name),
    keyspace        varchar(63)              not null,
    state           varchar(16)              not null,
    freshness_class varchar(16),
    template        varchar(512)             not null,
    spec            varchar(20000)           not null,
    created_at      timestamp with time zone not null,
    created_by      varchar(63)              not null,
    updated_at      timestamp with time zone not null
);
create index family_by_domain on family (domain);
create index family_by_owner on family (owner);
create index family_by_keyspace on family (keyspace);
create index family_by_age on family (updated_at);

-- family_key is the place in the family's list of shapes; version_no is the number people see.
create table template_version (
    family     varchar(63)              not null references family (name),
    family_key integer                  not null,
    version_no integer                  not null,
    template   varchar(512)             not null,
    state      varchar(16)              not null,
    since      timestamp with time zone not null,
    primary key (family, family_key),
    unique (family, version_no)
);
