-- What an action item is about when it comes from no incident, so that it counts for the family (criterion M3.5).
alter table action_item add column family varchar(63);
create index action_item_about_family on action_item (family, state);
