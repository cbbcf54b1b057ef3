-- Names are slugs, immutable and never given away twice, so they are the keys.
create table team (
    name               varchar(63)  primary key,
    version            bigint       not null,
    kind               varchar(16)  not null,
    status             varchar(16)  not null,
    escalation_channel varchar(200)
);

create table member (
    team     varchar(63) not null references team (name),
    person   varchar(63) not null,
    standing varchar(16) not null,
    primary key (team, person)
);
create index member_by_person on member (person);

-- A row is a row of the playbook's freshness SLA table.
create table domain (
    name                  varchar(63) primary key,
    version               bigint      not null,
    freshness_class       varchar(16) not null,
    tier                  varchar(16) not null,
    enforcement           varchar(64) not null,
    max_staleness_seconds bigint      not null,
    steward               varchar(63) not null references team (name),
    criticality           varchar(16) not null
);
