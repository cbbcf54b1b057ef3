package dev.keyward.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.registry.FamilyId;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From what services report to what the budget says, over REST alone. Target 99.9 %, so 1 in 1,000 may be stale. */
@OnBothDatabases
class BudgetOfMeasurementsTests {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    ApplicationContext console;

    @Autowired
    Recalculation recalculation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    private Estate estate;
    private String family;
    private Instant now;

    @BeforeEach
    void aFamilyWithAnObjective() {
        estate = Estate.in(console);
        family = Names.next("family");
        now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var manifest = estate.family(family, "{domain}:v1:item:{item_id=int}")
                .replace(
                        "{\"strategy\": \"TTL_ONLY\"}",
                        "{\"strategy\": \"TTL_ONLY\"}, \"ttl\": {\"value\": \"PT60S\"}, \"freshness\": {\"target\": 0.999},"
                                + " \"regions\": [{\"code\": \"eu\"}]");
        assertThat(estate.engineer().post("/families", manifest)).hasStatus(201);
    }

    @Test
    void fourHundredStaleOfAMillionOverFourWeeks() {
        fourWeeks(672, 0);
        report(List.of(item(
                now.minus(Duration.ofDays(10)).plus(MINUTE.multipliedBy(5)), MINUTE, 1_000_000 - 671 * 1_000L, 400)));
        var budget = budget();

        assertThat(Caller.<String>read(budget, "$.evidence")).isEqualTo("MEASURED");
        assertThat(Caller.<Double>read(budget, "$.sli")).isEqualTo(0.9996);
        assertThat(Caller.<Double>read(budget, "$.consumed")).isEqualTo(0.4);
        assertThat(Caller.<Double>read(budget, "$.remaining")).isEqualTo(0.6);
        assertThat(Caller.<String>read(budget, "$.state")).isEqualTo("HEALTHY");
        assertThat(Caller.<List<String>>read(budget, "$.arithmetic[*]"))
                .contains("Measured: 400 bad of 1,000,000 sampled reads = 0.04 %.");
    }

    @Test
    void theLastHourBurnsAndSomebodyIsTold() {
        fourWeeks(671, 0);
        report(List.of(
                item(now.minus(Duration.ofMinutes(50)), Duration.ofMinutes(40), 1_375, 27),
                item(now.minus(Duration.ofMinutes(4)), MINUTE, 125, 3)));
        var budget = budget();

        assertThat(Caller.<Double>read(budget, "$.burn['1h']")).isEqualTo(20.0);
        assertThat(Caller.<Double>read(budget, "$.burnWindows[0].shortBurn")).isEqualTo(24.0);
        assertThat(Caller.<String>read(budget, "$.state")).isEqualTo("BURNING");
        assertThat(Caller.<List<String>>read(alerts(), "$[?(@.severity=='PAGE')].region"))
                .containsOnly("eu");
        assertThat(Caller.<List<String>>read(estate.engineer().get("/me/duties?limit=500"), "$.items[*].title"))
                .contains("Stop the burn of %s in eu".formatted(family));

        report(List.of(item(now.minus(Duration.ofMinutes(3)), MINUTE, 10_000, 0)));
        assertThat(Caller.<String>read(budget(), "$.state")).isNotEqualTo("BURNING");
        assertThat(Caller.<List<Object>>read(alerts(), "$[?(@.severity=='PAGE' && @.longWindow=='PT1H')].resolvedAt"))
                .doesNotContainNull()
                .isNotEmpty();
    }

    @Test
    void orderAndRepetitionOfBatchesDoNotShow() {
        var items = new ArrayList<>(IntStream.range(0, 300)
                .mapToObj(n -> item(now.minus(Duration.ofMinutes(n * 7L + 10)), Duration.ofMinutes(7), 100 + n, n % 3))
                .toList());
        var sampled = IntStream.range(0, 300).mapToLong(n -> 100 + n).sum();
        Collections.shuffle(items, new Random(42));
        report(items.subList(0, 120));
        recalculation.work();
        report(items.subList(100, 300));
        report(items.subList(0, 50));
        var budget = budget();

        assertThat(Caller.<List<String>>read(budget, "$.arithmetic[*]"))
                .anyMatch(line -> line.startsWith("Measured: 300 bad of %,d sampled reads".formatted(sampled)));
    }

    @Test
    void gapsAreNoDataWhateverTheRatioIs() {
        var now28 = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(27));
        report(IntStream.range(0, 320)
                .mapToObj(n -> item(now28.plus(HOUR.multipliedBy(2L * n)), HOUR, 1_000, 0))
                .toList());
        var budget = budget();

        assertThat(Caller.<String>read(budget, "$.evidence")).isEqualTo("NO_DATA");
        assertThat(Caller.<String>read(budget, "$.state")).isEqualTo("NO_DATA");
    }

    @Test
    void lateDataCountsAndSaysThatItDid() {
        fourWeeks(672, 0);
        var before = Caller.<Double>read(budget(), "$.remaining");
        report(List.of(item(now.minus(Duration.ofHours(30)).plus(MINUTE.multipliedBy(5)), MINUTE, 1_000, 300)));

        assertThat(Caller.<Double>read(budget(), "$.remaining")).isLessThan(before);
        var recounts = estate.engineer().get("/families/" + family + "/budget/recounts");
        assertThat(Caller.<List<String>>read(recounts, "$[*].because")).anyMatch(because -> because.contains("late"));
    }

    @Test
    void whatIsExcludedNoLongerCountsAndAResetBeginsAnew() {
        fourWeeks(672, 0);
        report(List.of(item(now.minus(HOUR.multipliedBy(50)).plus(MINUTE.multipliedBy(5)), MINUTE, 100_000, 5_000)));
        assertThat(Caller.<String>read(budget(), "$.state")).isEqualTo("EXHAUSTED");

        adjusted("EXCLUDE", now.minus(HOUR.multipliedBy(50)), now.minus(HOUR.multipliedBy(49)));
        assertThat(Caller.<String>read(budget(), "$.state")).isEqualTo("HEALTHY");

        report(List.of(item(now.minus(HOUR.multipliedBy(20)).plus(MINUTE.multipliedBy(5)), MINUTE, 100_000, 5_000)));
        assertThat(Caller.<String>read(budget(), "$.state")).isEqualTo("EXHAUSTED");
        adjusted("RESET", now.minus(HOUR.multipliedBy(10)), null);
        assertThat(Caller.<Double>read(budget(), "$.remaining")).isEqualTo(1.0);
    }

    @Test
    void theLedgerAgreesWithTheBucketsTheyWereCountedFrom() {
        report(IntStream.range(0, 200)
                .mapToObj(n -> item(now.minus(Duration.ofSeconds(n * 97L + 600)), Duration.ofSeconds(97), 50, n % 2))
                .toList());
        recalculation.settle(new FamilyId(family));

        assertThat(jdbc.sql("select sum(sampled) from objective_hour where family = ?")
                        .param(family)
                        .query(Long.class)
                        .single())
                .isEqualTo(10_000);
    }

    private void adjusted(String kind, Instant from, @org.jspecify.annotations.Nullable Instant to) {
        var asked = estate.engineer().post("/families/" + family + "/slo/adjustments", """
                {"kind": "%s", "from": "%s", %s "reason": "A load test"}""".formatted(
                        kind, from, to == null ? "" : "\"to\": \"%s\",".formatted(to)));
        assertThat(asked).hasStatus(201);
        assertThat(Caller.with(console, Role.DOMAIN_APPROVER)
                        .post(
                                "/slo-adjustments/" + Caller.read(asked, "$.id") + "/decisions",
                                "{\"decision\": \"APPROVE\", \"comment\": \"Seen it\"}"))
                .hasStatus(200);
    }

    /** Buckets of an hour from the beginning of the window on, each with 1,000 sampled reads. */
    private void fourWeeks(int hours, int stale) {
        var begin = now.minus(HOUR.multipliedBy(672));
        report(IntStream.range(0, Math.min(hours, 671))
                .mapToObj(n -> item(begin.plus(HOUR.multipliedBy(n)).plus(MINUTE), HOUR.minus(MINUTE), 1_000, stale))
                .toList());
    }

    private static String item(Instant start, Duration length, long sampled, long stale) {
        return """
                {"bucketStart": "%s", "bucketSeconds": %d, "reads": %d, "hits": %d, "misses": 0, "sampledReads": %d,
                 "staleReads": %d, "source": "test-%s", "id": "%s"}""".formatted(start, length.toSeconds(), sampled, sampled, sampled, stale, start, start);
    }

    private void report(List<String> items) {
        var body = items.stream()
                .map(item -> "{\"family\": \"%s\", \"region\": \"eu\", %s".formatted(family, item.substring(1)))
                .collect(Collectors.joining(",", "{\"items\": [", "]}"));
        assertThat(estate.engineer().post("/measurements", body)).hasStatus(202);
    }

    private MvcTestResult budget() {
        var answer = estate.engineer().get("/families/" + family + "/budget");
        assertThat(answer).hasStatus(200);
        return answer;
    }

    private MvcTestResult alerts() {
        return estate.engineer().get("/families/" + family + "/budget/alerts");
    }
}
