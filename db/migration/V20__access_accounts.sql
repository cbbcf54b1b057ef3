-- Accounts are never deleted: the trail names them for ever. The name is the identity.
create table account (
    name varchar(63) primary key,
    version bigint not null,
    password_hash varchar(255) not null,
    -- A password that an admin set works until then and must be changed; null when the person chose it.
    one_time_until timestamp with time zone,
    enabled boolean not null,
    -- Moves on when sessions must end; a session carries the stamp it began with.
    stamp bigint not null,
    -- Made by demo mode, with a password that everybody knows: refused outside of it.
    demo boolean not null,
    created_at timestamp with time zone not null,
    last_sign_in timestamp with time zone
);

create table role_grant (
    account varchar(63) not null references account (name),
    role varchar(40) not null,
    primary key (account, role)
);

-- Only the SHA-256 of the secret is kept. Rows stay after the end, since the trail names them.
create table api_token (
    id uuid primary key,
    version bigint not null,
    account varchar(63) not null references account (name),
    name varchar(80) not null,
    digest varchar(64) not null unique,
    may_write boolean not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    revoked_by varchar(63)
);

create index api_token_account on api_token (account, created_at);
