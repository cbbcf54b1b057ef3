-- Computed by stewardship from the rules OD01 to OD11 and kept here so that lists filter and sort by it.
alter table family add column drift varchar(16) default 'NONE' not null;
alter table family add column drift_score integer default 0 not null;
alter table family add column drift_since timestamp with time zone;
create index family_by_drift on family (drift, drift_score);
