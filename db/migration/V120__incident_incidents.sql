-- An incident by its number. What is promised of its times is promised by the database too (domain.md I6): nothing is
-- out of order, and nothing lies more than two minutes after the moment it was written down.
create table incident (
    number integer primary key,
    version bigint not null,
    title varchar(200) not null,
    incident_class varchar(1) not null,
    class_reason varchar(1000),
    state varchar(10) not null,
    state_since timestamp with time zone not null,
    drill boolean not null,
    detected_by varchar(12) not null,
    customer_impact varchar(2000),
    root_cause varchar(20),
    root_cause_note varchar(2000),
    -- The incident that goes on in place of this one.
    duplicate_of integer references incident (number),
    declared_by varchar(100) not null,
    declared_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    -- Names of times that were entered or corrected after the fact, between blanks.
    backfilled varchar(100) not null,
    -- Where it stands in a list: open ones first, by class and age, then the latest.
    place bigint not null,
    started_at timestamp with time zone not null,
    detected_at timestamp with time zone not null,
    acknowledged_at timestamp with time zone,
    mitigated_at timestamp with time zone,
    resolved_at timestamp with time zone,
    closed_at timestamp with time zone,
    -- When people were last told how it stands. Written apart from the rest, so that a word to the outside makes
    -- nobody's page stale.
    told_at timestamp with time zone,
    constraint incident_number_counts check (number >= 1),
    constraint incident_detected_after_start check (started_at <= detected_at),
    constraint incident_acknowledged_after_detection check (acknowledged_at is null or detected_at <= acknowledged_at),
    constraint incident_mitigated_after_start check (mitigated_at is null or started_at <= mitigated_at),
    constraint incident_resolved_after_mitigation
        check (resolved_at is null or (mitigated_at is not null and mitigated_at <= resolved_at)),
    constraint incident_closed_after_resolution
        check (closed_at is null or (resolved_at is not null and resolved_at <= closed_at)),
    constraint incident_started_not_later check (started_at <= updated_at + interval '2' minute),
    constraint incident_detected_not_later check (detected_at <= updated_at + interval '2' minute),
    constraint incident_acknowledged_not_later
        check (acknowledged_at is null or acknowledged_at <= updated_at + interval '2' minute),
    constraint incident_mitigated_not_later
        check (mitigated_at is null or mitigated_at <= updated_at + interval '2' minute),
    constraint incident_resolved_not_later
        check (resolved_at is null or resolved_at <= updated_at + interval '2' minute),
    constraint incident_closed_not_later check (closed_at is null or closed_at <= updated_at + interval '2' minute),
    constraint incident_not_its_own_duplicate check (duplicate_of is null or duplicate_of <> number)
);

create index incident_place on incident (place, number);
create index incident_state on incident (state, incident_class);
create index incident_resolved on incident (resolved_at);

-- Numbers are handed out one by one, so that they have no gaps.
create table incident_counter (
    only_row integer primary key,
    last_number integer not null,
    constraint incident_counter_has_one_row check (only_row = 1)
);
insert into incident_counter (only_row, last_number) values (1, 0);

-- A family keeps its name for ever, but may move to another domain: the one it had is kept here.
create table affected_family (
    incident integer not null references incident (number),
    incident_key integer not null,
    family varchar(63) not null,
    domain varchar(63) not null,
    regions varchar(400) not null,
    primary key (incident, incident_key),
    constraint affected_family_once unique (incident, family)
);

create index affected_family_family on affected_family (family, incident);
create index affected_family_domain on affected_family (domain, incident);

-- The second and later episodes of an incident; the first is told by its own times.
create table relapse (
    incident integer not null references incident (number),
    incident_key integer not null,
    started_at timestamp with time zone not null,
    mitigated_at timestamp with time zone,
    primary key (incident, incident_key),
    constraint relapse_mitigated_after_start check (mitigated_at is null or started_at <= mitigated_at)
);

create table held_role (
    id uuid primary key,
    incident integer not null references incident (number),
    person varchar(100) not null,
    duty varchar(20) not null,
    assumed_at timestamp with time zone not null,
    renounced_at timestamp with time zone,
    constraint held_role_ends_after_it_begins check (renounced_at is null or assumed_at <= renounced_at)
);

create index held_role_incident on held_role (incident, assumed_at);
create index held_role_person on held_role (person, renounced_at);

-- What happened, in an order of its own: when it happened first, when it was written second. No foreign key: checking
-- one would wait for whoever holds the incident, and features write here after their row in the trail.
create table timeline_entry (
    id uuid primary key,
    incident integer not null,
    happened_at timestamp with time zone not null,
    until_at timestamp with time zone,
    kind varchar(10) not null,
    source varchar(10) not null,
    author varchar(100) not null,
    words varchar(4000) not null,
    pinned boolean not null,
    backfilled boolean not null,
    written_at timestamp with time zone not null,
    constraint timeline_entry_ends_after_it_begins check (until_at is null or happened_at <= until_at)
);

create index timeline_entry_incident on timeline_entry (incident, happened_at);
