package dev.keyward.measurement.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The same reports as a table, through the same rules. */
@OnBothDatabases
class MeasurementFileTests {
    private static final String HEADER = "id,family,region,bucketStart,bucketSeconds,reads,hits,misses,sampledReads,"
            + "staleReads,hitP95Ms,source\n";

    @Autowired
    ApplicationContext console;

    @Autowired
    Clock clock;

    @SuppressWarnings("NullAway.Init")
    private Estate estate;

    private String family = "";
    private String start = "";

    @BeforeEach
    void aFamilyOfOurs() {
        estate = Estate.in(console);
        family = Names.next("tabled");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:" + family + ":{id=int}")))
                .hasStatus(201);
        start = clock.instant()
                .minus(Duration.ofHours(2))
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
    }

    @Test
    void aDryRunTellsEachRowAndTheSameFileGoesInOnce() {
        var table = HEADER + row("a", "100", "2.5") + row("a", "100", "2.5");

        var report = send("?dryRun=true", table);
        assertThat(report).hasStatusOk();
        assertThat(Caller.<List<String>>read(report, "$.rows[*].verdict")).containsExactly("NEW", "DUPLICATE");
        assertThat(Caller.<List<Integer>>read(report, "$.rows[*].line")).containsExactly(2, 3);
        var taken = send("", table);
        assertThat(taken).hasStatus(202);
        assertThat(Caller.<Integer>read(taken, "$.accepted")).isEqualTo(1);
        assertThat(Caller.<Integer>read(send("", table), "$.duplicates")).isEqualTo(2);
        var json = estate.engineer().post("/measurements", """
                {"items": [{"family": "%s", "region": "eu", "bucketStart": "%s", "bucketSeconds": 300, "reads": 100,
                  "hits": 1, "misses": 0, "sampledReads": 10, "staleReads": 1, "hitP95Ms": 2.5, "source": "svc",
                  "id": "a"}]}""".formatted(family, start));
        assertThat(Caller.<Integer>read(json, "$.duplicates")).isEqualTo(1);
    }

    @Test
    void oneWrongRowAndNothingIsKept() {
        var table = HEADER + row("a", "100", "2.5") + row("b", "ten", "=1+1").replace(":00:00Z", ":05:00Z");

        var answer = send("", table);

        assertThat(answer).hasStatus(400);
        assertThat(Caller.<List<String>>read(answer, "$.findings[*].field"))
                .containsExactlyInAnyOrder("items[1].reads", "items[1].hitP95Ms");
        assertThat(Caller.<String>read(answer, "$.findings[0].message")).startsWith("Line 3:");
        assertThat(Caller.<Integer>read(send("", HEADER + row("a", "100", "2.5")), "$.accepted"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "staleReads, | staleReads,approved_by, | no column 'approved_by'",
                "hits,misses | hits,hits | twice",
                "id,family | family | missing: id",
            })
    void aHeaderIsExactlyTheKnownColumns(String right, String wrong, String complaint) {
        var answer = send("", HEADER.replace(right, wrong) + row("a", "1", "1"));
        assertThat(answer).hasStatus(400);
        assertThat(Caller.<String>read(answer, "$.detail")).contains("Line 1:", complaint);
    }

    @Test
    void rowsOfFamiliesOfOthersAreErrorsAndAnEmptyFileIsToldAsOne() {
        var stranger = Caller.with(console, Role.DOMAIN_EDITOR);
        var foreign = stranger.upload("/measurements?dryRun=true", "text/csv", bytes(HEADER + row("a", "1", "1")));
        assertThat(Caller.<String>read(foreign, "$.rows[0].findings[0].field")).isEqualTo("family");
        assertThat(send("", "")).hasStatus(400);
        assertThat(Caller.<Integer>read(send("", HEADER), "$.accepted")).isZero();
        assertThat(send("?dryRun=maybe", HEADER)).hasStatus(400);
    }

    private MvcTestResult send(String query, String table) {
        return estate.engineer().upload("/measurements" + query, "text/csv", bytes(table));
    }

    private static byte[] bytes(String table) {
        return table.getBytes(UTF_8);
    }

    private String row(String id, String count, String speed) {
        return "%s,%s,eu,%s,300,%s,1,0,10,1,%s,svc%n".formatted(id, family, start, count, speed);
    }
}
