-- The moment of the latest turn: the next one is later, whichever console's clock it goes by, so that the order of
-- results is the order in which they were found.
alter table maturity_turn add column turned_at timestamp with time zone;
