-- What a wrong value costs, beside the manifest that says it, so that questions about high impact need not read every one.
alter table family add column impact varchar(8) default 'MEDIUM' not null;
update family set impact = 'HIGH' where spec like '%"impact":"HIGH"%';
update family set impact = 'LOW' where spec like '%"impact":"LOW"%';
create index family_by_impact on family (impact, state);
