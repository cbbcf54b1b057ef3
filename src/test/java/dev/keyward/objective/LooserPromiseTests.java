package dev.keyward.objective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What fires goes on firing while one person alone asks for less. */
@OnBothDatabases
class LooserPromiseTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    InstantSource clock;

    private Estate estate;
    private String family;

    @BeforeEach
    void aFamilyThatBurns() {
        estate = Estate.in(console);
        family = Names.next("burning");
        var regions = "\"ttl\": {\"value\": \"PT60S\"}, \"regions\": [{\"code\": \"eu\"}]";
        var manifest = estate.family(family, "{domain}:v1:item:{item_id=int}")
                .replace("{\"strategy\": \"TTL_ONLY\"}", "{\"strategy\": \"TTL_ONLY\"}, " + regions);
        assertThat(estate.engineer().post("/families", manifest)).hasStatus(201);
        var start = clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(4));
        assertThat(estate.engineer().post("/measurements", """
                {"items": [{"family": "%s", "region": "eu", "bucketStart": "%s", "bucketSeconds": 60, "reads": 1000,
                 "hits": 1000, "misses": 0, "sampledReads": 1000, "staleReads": 400, "source": "s", "id": "%s"}]}""".formatted(family, start, family)))
                .hasStatus(202);
        assertThat(firing()).isNotEmpty();
    }

    @Test
    void aLowerTargetEndsNoAlertUntilSomebodyElseAgrees() {
        wish(0.5);
        assertThat(firing()).isNotEmpty();
        var asked = estate.engineer().get("/families/" + family + "/slo/adjustments");
        var id = Caller.<List<String>>read(asked, "$[?(@.kind=='LOOSEN')].id").getFirst();
        assertThat(Caller.with(console, Role.DOMAIN_APPROVER)
                        .post(
                                "/slo-adjustments/" + id + "/decisions",
                                "{\"decision\": \"APPROVE\", \"comment\": \"A sampler was broken\"}"))
                .hasStatus(200);
        assertThat(firing()).isEmpty();
    }

    @Test
    void norDoesAPause() {
        assertThat(estate.engineer()
                        .post(
                                "/families/" + family + "/slo/transitions",
                                "{\"to\": \"PAUSED\", \"reason\": \"Too loud\"}"))
                .hasStatus(200);
        assertThat(firing()).isNotEmpty();
        assertThat(estate.engineer()
                        .post(
                                "/families/" + family + "/slo/transitions",
                                "{\"to\": \"ACTIVE\", \"reason\": \"Not mine to say\"}"))
                .hasStatus(200);
        assertThat(firing()).isNotEmpty();
    }

    private void wish(double target) {
        var before = estate.engineer().get("/families/" + family + "/slo");
        assertThat(estate.engineer()
                        .put(
                                "/families/" + family + "/slo",
                                "{\"target\": %s, \"reason\": \"Less will do\"}".formatted(target),
                                "If-Match",
                                Objects.requireNonNull(before.getResponse().getHeader("ETag"))))
                .hasStatus(200);
    }

    private List<String> firing() {
        assertThat(estate.engineer().get("/families/" + family + "/budget")).hasStatus(200);
        return Caller.read(
                estate.engineer().get("/families/" + family + "/budget/alerts"), "$[?(@.resolvedAt == null)].region");
    }
}
