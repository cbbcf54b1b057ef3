-- Where a family is in its life, since when and by whom; a deprecated one has a last day and perhaps an heir.
alter table family add column state_since timestamp with time zone;
alter table family add column state_by varchar(63);
alter table family add column successor varchar(63);
alter table family add column sunset date;
update family set state_since = updated_at, state_by = created_by;
alter table family alter column state_since set not null;
alter table family alter column state_by set not null;
create index family_by_state on family (state, state_since);

alter table template_version add column proposed_by varchar(63);
update template_version set proposed_by = (select created_by from family where name = family);
alter table template_version alter column proposed_by set not null;

-- A decision repeats the requester, so that the database itself refuses one about one's own request.
create table family_decision (
    id         uuid                     primary key,
    family     varchar(63)              not null references family (name),
    version_no integer                  not null,
    requester  varchar(63)              not null,
    approver   varchar(63)              not null,
    decision   varchar(16)              not null,
    remark     varchar(500)             not null,
    decided_at timestamp with time zone not null,
    constraint family_decision_by_somebody_else check (approver <> requester)
);
create index family_decision_by_family on family_decision (family, decided_at);
