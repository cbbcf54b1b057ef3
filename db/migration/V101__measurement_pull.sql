-- Up to where measurements were pulled from a Prometheus, and how the last attempt went. One row; whoever pulls claims it.
create table measurement_pull (
    id            integer                  primary key,
    pulled_until  timestamp with time zone,
    claimed_until timestamp with time zone,
    tried_at      timestamp with time zone,
    succeeded_at  timestamp with time zone,
    accepted      integer                  not null,
    ignored       integer                  not null,
    problem       varchar(300)
);
insert into measurement_pull (id, accepted, ignored) values (1, 0, 0);
