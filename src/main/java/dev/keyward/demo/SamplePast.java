package dev.keyward.demo;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.RootCause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An incident of the last two quarters.
 *
 * @param minutes from its start until it was detected, acknowledged, mitigated and resolved
 */
record SamplePast(
        String title,
        IncidentClass incidentClass,
        List<String> families,
        int daysAgo,
        List<Integer> minutes,
        String mitigation,
        RootCause cause,
        String note) {

    static final List<SamplePast> ALL = List.of(
            new SamplePast(
                    "Permissions that were revoked still worked",
                    IncidentClass.A,
                    List.of("account-permissions"),
                    171,
                    List.of(24, 31, 96, 210),
                    "Permissions purged by account",
                    RootCause.INVALIDATION_PATH,
                    "The worker dropped events while the broker failed over."),
            new SamplePast(
                    "Miss storm after the deploy of item cards",
                    IncidentClass.B,
                    List.of("catalog-item"),
                    158,
                    List.of(4, 9, 38, 80),
                    "Traffic was admitted in steps",
                    RootCause.TTL,
                    "All keys were written at once, so they all expired at once."),
            new SamplePast(
                    "Yesterday's recommendations",
                    IncidentClass.C,
                    List.of("content-recommendation"),
                    149,
                    List.of(180, 200, 260, 300),
                    "The builder was started again",
                    RootCause.SOURCE_DATA_DELAY,
                    "The nightly job had not run."),
            new SamplePast(
                    "Feeds in the wrong language",
                    IncidentClass.C,
                    List.of("content-feed"),
                    131,
                    List.of(95, 120, 170, 240),
                    "Feeds purged",
                    RootCause.KEY_DESIGN,
                    "The language was no part of the key."),
            new SamplePast(
                    "Old prices at the checkout",
                    IncidentClass.A,
                    List.of("catalog-price", "catalog-item"),
                    82,
                    List.of(15, 19, 47, 130),
                    "Prices purged in all regions",
                    RootCause.INVALIDATION_PATH,
                    "Price changes of the night import sent no event."),
            new SamplePast(
                    "Sessions were slow in us",
                    IncidentClass.B,
                    List.of("account-session"),
                    61,
                    List.of(6, 8, 25, 55),
                    "A replica was added",
                    RootCause.OTHER,
                    "A replica was lost and the rest had no room."),
            new SamplePast(
                    "Profile pictures a day old",
                    IncidentClass.C,
                    List.of("user-profile"),
                    44,
                    List.of(240, 265, 330, 400),
                    "Profiles purged by user",
                    RootCause.TTL,
                    "The TTL was set in hours where minutes were meant."),
            new SamplePast(
                    "Corrected articles showed their first text",
                    IncidentClass.C,
                    List.of("content-article"),
                    17,
                    List.of(50, 58, 90, 140),
                    "Articles purged by story",
                    RootCause.INVALIDATION_PATH,
                    "Corrections are published another way, which sent no event."));

    Instant detected(Instant start) {
        return after(start, 0);
    }

    Instant acknowledged(Instant start) {
        return after(start, 1);
    }

    Instant mitigated(Instant start) {
        return after(start, 2);
    }

    Instant resolved(Instant start) {
        return after(start, 3);
    }

    private Instant after(Instant start, int step) {
        return start.plus(Duration.ofMinutes(minutes.get(step)));
    }
}
