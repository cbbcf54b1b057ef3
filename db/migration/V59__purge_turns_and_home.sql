-- Which keyspace was served when, counted up: whoever has waited longest is next.
create table purge_turn (
    keyspace varchar(63) primary key,
    turn bigint not null
);

-- One row: consoles take from the queue one after the other. It also says which database this was when a console last
-- looked, since a restored one is another.
create table purge_queue (
    id integer primary key,
    home varchar(1000)
);

insert into purge_queue (id) values (1);
