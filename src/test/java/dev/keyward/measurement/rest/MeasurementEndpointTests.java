package dev.keyward.measurement.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.measurement.MeasurementReads;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnBothDatabases
class MeasurementEndpointTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    MeasurementReads reads;

    @Autowired
    Clock clock;

    @SuppressWarnings("NullAway.Init")
    private Estate estate;

    private String family = "";
    private Instant start = Instant.EPOCH;

    @BeforeEach
    void aFamilyOfOurs() {
        estate = Estate.in(console);
        family = Names.next("measured");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:" + family + ":{id=int}")))
                .hasStatus(201);
        start = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.HOURS);
    }

    @Test
    void aBatchIsTakenOnceHoweverOftenItIsSent() {
        var batch = batch(item("a", 0, "100"), item("b", 300, "200"), item("b", 300, "200"));

        var first = estate.engineer().post("/measurements", batch);
        assertThat(first).hasStatus(202);
        assertThat(Caller.<Integer>read(first, "$.accepted")).isEqualTo(2);
        assertThat(Caller.<Integer>read(first, "$.duplicates")).isEqualTo(1);
        var again = estate.engineer().post("/measurements", batch);
        assertThat(again).hasStatus(202);
        assertThat(Caller.<Integer>read(again, "$.accepted")).isZero();
        assertThat(Caller.<Integer>read(again, "$.duplicates")).isEqualTo(3);
        assertThat(total()).isEqualTo(300);
    }

    @Test
    void anIdThatSaysSomethingElseIsAConflictAndNothingOfTheBatchIsKept() {
        estate.engineer().post("/measurements", batch(item("a", 0, "100")));

        var other = estate.engineer().post("/measurements", batch(item("new", 600, "7"), item("a", 0, "101")));

        assertThat(other).hasStatus(409);
        assertThat(Caller.<String>read(other, "$.findings[0].field")).isEqualTo("items[1].id");
        assertThat(total()).isEqualTo(100);
    }

    @Test
    void aSourceReportsABucketOnceWhateverItCallsTheReport() {
        estate.engineer().post("/measurements", batch(item("a", 0, "100")));

        var same = estate.engineer().post("/measurements", batch(item("renamed", 0, "100")));
        assertThat(Caller.<Integer>read(same, "$.duplicates")).isEqualTo(1);
        var other = estate.engineer().post("/measurements", batch(item("corrected", 0, "90")));
        assertThat(other).hasStatus(409);
        assertThat(Caller.<String>read(other, "$.findings[0].field")).isEqualTo("items[0].bucketStart");
        var beside = estate.engineer()
                .post("/measurements", batch(item("beside", 0, "50").replace("svc/1", "svc/2")));
        assertThat(beside).hasStatus(202);
        assertThat(total()).isEqualTo(150);
    }

    @Test
    void theBucketsOfOneSourceNeverOverlapSoNothingCountsTwice() {
        assertThat(estate.engineer().post("/measurements", batch(item("a", 0, "100"), item("c", 600, "100"))))
                .hasStatus(202);

        overlapping(item("long", -60, "100"));
        overlapping(item("shifted", 150, "100"));
        overlapping(item("before-c", 450, "100"), item("apart", 1200, "100"));
        overlapping(item("d", 900, "1"), item("within-d", 960, "1").replace("Seconds\": 300", "Seconds\": 60"));
        assertThat(total()).isEqualTo(200);
    }

    @Test
    void whatFitsBetweenAndAnotherLengthFromThenOnAreWelcome() {
        estate.engineer().post("/measurements", batch(item("a", 0, "100"), item("c", 600, "100")));
        assertThat(estate.engineer()
                        .post(
                                "/measurements",
                                batch(
                                        item("b", 300, "10"),
                                        item("beside", 150, "10").replace("/1", "/2"))))
                .as("what fits between, and another source, is welcome")
                .hasStatus(202);
        var shorter = item("e", 900, "10").replace("Seconds\": 300", "Seconds\": 60");
        assertThat(estate.engineer().post("/measurements", batch(shorter)))
                .as("from now on another length")
                .hasStatus(202);
        assertThat(total()).isEqualTo(230);
    }

    private void overlapping(String... items) {
        var answer = estate.engineer().post("/measurements", batch(items));
        assertThat(answer).hasStatus(409);
        assertThat(Caller.<List<String>>read(answer, "$.findings[*].field"))
                .singleElement()
                .asString()
                .endsWith("bucketStart");
        assertThat(Caller.<String>read(answer, "$.detail")).contains("must not overlap");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"reads\": 100 | \"reads\": -1 | items[1].reads",
                "\"reads\": 100 | \"reads\": \"100\" | items[1].reads",
                "\"reads\": 100 | \"reads\": 1.5 | items[1].reads",
                "\"reads\": 100 | \"reads\": null | items[1].reads",
                "\"reads\": 100 | \"reads\": 1e30 | items[1].reads",
                "\"reads\": 100, | \"reads\": 100, \"version\": 0, | items[1].version",
                "\"bucketSeconds\": 300 | \"bucketSeconds\": 0 | items[1].bucketSeconds",
                "\"region\": \"eu\" | \"region\": \"mars\" | items[1].region",
                "\"hitP95Ms\": 2.5 | \"hitP95Ms\": -2.5 | items[1].hitP95Ms",
                "\"hitP95Ms\": 2.5 | \"hitP95Ms\": \"NaN\" | items[1].hitP95Ms",
                "\"source\": \"svc/1\" | \"source\": \"\" | items[1].source",
                "Z\", \"bucketSeconds | +01:00[Europe/Berlin]\", \"bucketSeconds | items[1].bucketStart",
            })
    void whatIsWrongIsSaidAtItsFieldAndNothingIsKept(String right, String wrong, String field) {
        var broken = item("b", 300, "100").replace(right, wrong);
        assertThat(broken).isNotEqualTo(item("b", 300, "100"));

        var answer = estate.engineer().post("/measurements", batch(item("a", 0, "100"), broken));

        assertThat(answer).hasStatus(400);
        assertThat(Caller.<List<String>>read(answer, "$.findings[*].field")).contains(field);
        assertThat(reads.last(new FamilyId(family))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01T00:00:00Z", "2999-01-01T00:00:00Z"})
    void aTimeThatCannotBeIsRefused(String time) {
        var answer =
                estate.engineer().post("/measurements", batch(item("a", 0, "1").replace(start.toString(), time)));
        assertThat(answer).hasStatus(400);
        assertThat(Caller.<String>read(answer, "$.findings[0].field")).isEqualTo("items[0].bucketStart");
    }

    @Test
    void aFamilyThatIsUnknownAndOneOfOthersAreRefusedAlike() {
        var stranger = Caller.with(console, Role.DOMAIN_EDITOR);
        var foreign = stranger.post("/measurements", batch(item("a", 0, "100")));
        var unknown = stranger.post("/measurements", batch(item("a", 0, "100").replace(family, "nobodys-family")));

        assertThat(foreign).hasStatus(404);
        assertThat(unknown).hasStatus(404);
        assertThat(Caller.<String>read(foreign, "$.detail").replace(family, "x"))
                .isEqualTo(Caller.<String>read(unknown, "$.detail").replace("nobodys-family", "x"));
        assertThat(estate.approver().post("/measurements", batch(item("a", 0, "1"))))
                .hasStatus(403);
        assertThat(estate.admin().post("/measurements", batch(item("a", 0, "1"))))
                .hasStatus(202);
    }

    @Test
    void aBatchHasOneToAThousandItems() {
        var many = IntStream.range(0, 1_001)
                .mapToObj(n -> item("n" + n, n, "1").replace("svc/1", "svc/" + n))
                .collect(Collectors.joining(","));
        assertThat(estate.engineer().post("/measurements", "{\"items\": []}")).hasStatus(400);
        assertThat(estate.engineer().post("/measurements", "{}")).hasStatus(400);
        assertThat(estate.engineer().post("/measurements", "{\"items\": [" + many + "]}"))
                .hasStatus(400);
        assertThat(estate.engineer()
                        .post("/measurements", "{\"items\": [" + many.substring(0, many.lastIndexOf("{") - 1) + "]}"))
                .hasStatus(202);
    }

    @Test
    void anIdempotencyKeyIsHonouredToo() {
        var key = new String[] {"Idempotency-Key", Names.next("key")};
        var first = estate.engineer().post("/measurements", batch(item("a", 0, "100")), key);
        var again = estate.engineer().post("/measurements", batch(item("a", 0, "100")), key);
        assertThat(Caller.<Integer>read(first, "$.accepted")).isEqualTo(1);
        assertThat(Caller.<Integer>read(again, "$.accepted")).isEqualTo(1);
        assertThat(estate.engineer().post("/measurements", batch(item("c", 300, "1")), key))
                .hasStatus(409);
        assertThat(total()).isEqualTo(100);
    }

    @Test
    void theChecklistSeesBothSeries() {
        estate.engineer().post("/measurements", batch(item("a", 0, "100")));
        var last = reads.last(new FamilyId(family)).getFirst();
        assertThat(last.region()).isEqualTo("eu");
        assertThat(last.hitP95()).contains(start);
        assertThat(last.staleReads()).contains(start);
        assertThat(last.dlqDepth()).isEmpty();
    }

    private long total() {
        var points = reads.series(new FamilyId(family), start, start.plus(Duration.ofHours(3)), Duration.ofHours(1));
        assertThat(points).hasSizeLessThan(2);
        return points.stream().mapToLong(point -> point.reads()).sum();
    }

    private static String batch(String... items) {
        return "{\"items\": [" + String.join(",", items) + "]}";
    }

    private String item(String id, int seconds, String count) {
        return """
                {"family": "%s", "region": "eu", "bucketStart": "%s", "bucketSeconds": 300, "reads": %s, "hits": 1,
                 "misses": 0, "sampledReads": 10, "staleReads": 1, "hitP95Ms": 2.5, "source": "svc/1", "id": "%s"}""".formatted(family, start.plusSeconds(seconds), count, id);
    }
}
