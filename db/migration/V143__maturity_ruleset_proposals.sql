-- Other numbers, proposed by one person and put in force by another (I1). Outdated once another version is in force.
create table ruleset_proposal (
    id          uuid                     primary key,
    based_on    integer                  not null,
    rules       varchar(8000)            not null,
    reason      varchar(500)             not null,
    state       varchar(12)              not null,
    proposed_by varchar(100)             not null,
    proposed_at timestamp with time zone not null,
    decided_by  varchar(100),
    decided_at  timestamp with time zone,
    remark      varchar(500),
    constraint ruleset_proposal_by_somebody_else
        check (state not in ('IN_FORCE', 'REJECTED') or (decided_by is not null and decided_by <> proposed_by)),
    constraint ruleset_proposal_decided check (state = 'PROPOSED' or decided_at is not null)
);
create index ruleset_proposal_waiting on ruleset_proposal (state, proposed_at);

-- Who proposed what is in force; null for what one person put in force before it took two.
alter table maturity_ruleset add column proposed_by varchar(100);
alter table maturity_ruleset add constraint maturity_ruleset_by_two check (proposed_by is null or proposed_by <> in_force_by);
