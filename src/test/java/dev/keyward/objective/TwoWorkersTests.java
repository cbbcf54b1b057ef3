package dev.keyward.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.registry.PromisedFamilies;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two consoles on one database count the same families at the same time, while services go on reporting. */
@OnBothDatabases
class TwoWorkersTests {
    private static final int HOURS = 48;
    private static final int REPORTERS = 4;
    private static final int SAMPLED = 100;

    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    private Estate estate;
    private String family;
    private Instant begin;

    @BeforeEach
    void aFamily() {
        estate = Estate.in(console);
        family = Names.next("family");
        begin = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS));
        var manifest = estate.family(family, "{domain}:v1:item:{item_id=int}")
                .replace(
                        "{\"strategy\": \"TTL_ONLY\"}",
                        "{\"strategy\": \"TTL_ONLY\"}, \"ttl\": {\"value\": \"PT60S\"},"
                                + " \"regions\": [{\"code\": \"eu\"}]");
        assertThat(estate.engineer().post("/families", manifest)).hasStatus(201);
    }

    @Test
    void noHourIsLostAndNoneCountedTwice() throws Exception {
        var workers = List.of(worker(), worker());
        try (var threads = Executors.newFixedThreadPool(workers.size() + REPORTERS)) {
            var reports = new ArrayList<Future<?>>();
            for (var reporter = 0; reporter < REPORTERS; reporter++) {
                var source = "source-" + reporter;
                reports.add(threads.submit(() -> report(source)));
            }
            var counting = workers.stream()
                    .map(worker -> threads.submit(() -> {
                        while (reports.stream().anyMatch(report -> !report.isDone())) {
                            worker.work();
                        }
                        worker.work();
                    }))
                    .toList();
            for (var each : reports) {
                each.get();
            }
            for (var each : counting) {
                each.get();
            }
        }

        assertThat(number("select count(*) from objective_dirty where family = ?"))
                .isZero();
        assertThat(number("select count(*) from objective_hour where family = ?"))
                .isEqualTo(HOURS);
        assertThat(number("select count(distinct hour_at) from objective_hour where family = ?"))
                .isEqualTo(HOURS);
        assertThat(number("select sum(sampled) from objective_hour where family = ?"))
                .isEqualTo(number("select sum(sampled_reads) from measurement where family = ?"))
                .isEqualTo((long) HOURS * REPORTERS * SAMPLED);
        assertThat(number("select count(*) from objective_standing where family = ?"))
                .isEqualTo(1);
        var alerts = number("select count(*) from burn_alert where family = ? and resolved_at is null");
        assertThat(number("select count(distinct open_for) from burn_alert where family = ? and resolved_at is null"))
                .as("what burns is told once")
                .isEqualTo(alerts)
                .isPositive();
    }

    /** What a second console has of its own; all that is common to both is in the database. */
    private Recalculation worker() {
        return new Recalculation(
                console.getBean(ObjectiveRows.class),
                console.getBean(PromisedFamilies.class),
                console.getBean(DirtyHours.class),
                console.getBean(Judging.class),
                console.getBean(Books.class),
                console.getBean(Regions.class),
                jdbc,
                console.getBean(TransactionTemplate.class),
                clock);
    }

    /** A batch for every sixth hour's begin, each in a transaction of its own: late, in no order of time. */
    private void report(String source) {
        for (var first = 0; first < 6; first++) {
            var from = first;
            var items = IntStream.range(0, HOURS)
                    .filter(hour -> hour % 6 == from)
                    .mapToObj(hour -> item(source, begin.plus(Duration.ofHours(hour))))
                    .collect(Collectors.joining(",", "{\"items\": [", "]}"));
            assertThat(estate.engineer().post("/measurements", items)).hasStatus(202);
        }
    }

    private String item(String source, Instant start) {
        return """
                {"family": "%s", "region": "eu", "bucketStart": "%s", "bucketSeconds": 3600, "reads": %4$d, "hits": %4$d,
                 "misses": 0, "sampledReads": %4$d, "staleReads": 50, "source": "%3$s", "id": "%3$s-%2$s"}""".formatted(family, start, source, SAMPLED);
    }

    private long number(String sql) {
        return jdbc.sql(sql).param(family).query(Long.class).single();
    }
}
