-- The review of a domain for a quarter: one, whoever opens it first.
create table review (
    id           uuid                     primary key,
    version      bigint                   not null,
    quarter      varchar(7)               not null,
    domain       varchar(63)              not null references domain (name),
    state        varchar(12)              not null,
    opened_at    timestamp with time zone not null,
    ends_at      timestamp with time zone not null,
    due_at       timestamp with time zone not null,
    prepared_at  timestamp with time zone,
    prepared_by  varchar(100),
    points       integer                  not null,
    calls        integer                  not null,
    level_now    integer,
    level_before integer,
    agenda       varchar(1000000),
    signed_by    varchar(100),
    signed_at    timestamp with time zone,
    closed_at    timestamp with time zone,
    constraint review_once unique (quarter, domain),
    constraint review_signed_by_somebody check ((state in ('SIGNED', 'CLOSED')) = (signed_by is not null)),
    constraint review_signed_at_a_time check ((signed_by is null) = (signed_at is null)),
    constraint review_of_few_decisions check (points between 0 and 12)
);
create index review_by_state on review (state, due_at);
create index review_of_domain on review (domain, quarter);

-- What was decided about an item of the agenda, and what came of it.
create table review_decision (
    review      uuid                     not null references review (id),
    item        varchar(200)             not null,
    outcome     varchar(12)              not null,
    as_proposed boolean                  not null,
    reason      varchar(1000),
    person      varchar(100)             not null,
    decided_at  timestamp with time zone not null,
    action      uuid                     references action_item (id),
    primary key (review, item),
    constraint review_decision_otherwise_with_a_reason check (as_proposed or reason is not null)
);
create index review_decision_of_action on review_decision (action);

-- What was signed, byte for byte. A row is written once and never again: no statement updates or deletes one.
create table review_snapshot (
    review   uuid                     primary key references review (id),
    document varchar(1000000)         not null,
    sha256   varchar(64)              not null,
    taken_at timestamp with time zone not null
);
