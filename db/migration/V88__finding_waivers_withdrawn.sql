-- A request that nobody has decided can be taken back, and closes by itself once its error is gone.
alter table waiver drop constraint waiver_decided;
alter table waiver add constraint waiver_decided check (
    state = 'REQUESTED' or state = 'WITHDRAWN' or decided_by is not null);
