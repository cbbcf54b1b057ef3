-- A manifest may name fifty services, twenty hops and fifty regions; at their longest they take some 30,000 characters.
alter table family alter column spec set data type varchar(60000);
