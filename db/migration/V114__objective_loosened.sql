-- What an objective was loosened from and to while its budget was in trouble (kind LOOSEN), as documents; null for every
-- other kind. Rollouts stay frozen until somebody else has agreed.
alter table adjustment add column was varchar(2000);
alter table adjustment add column became varchar(2000);
