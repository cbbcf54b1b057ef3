package dev.keyward.gate.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.Incidents;
import dev.keyward.incident.NewIncident;
import dev.keyward.kernel.Actor;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
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
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The verdict over what other modules really know. */
@OnBothDatabases
class GateEndpointTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Incidents incidents;

    @Autowired
    CurrentActor current;

    @Autowired
    Clock clock;

    @SuppressWarnings("NullAway.Init")
    private Estate estate;

    private String family = "";

    @BeforeEach
    void aFamilyOfOurs() {
        estate = Estate.in(console);
        family = Names.next("gated");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:" + family + ":{id=int}")))
                .hasStatus(201);
    }

    @Test
    void aSoftFamilyThatIsMeasuredPassesAndAnUnmeasuredOneWithAWarning() {
        var unmeasured = asked("");
        assertThat(decision(unmeasured)).isEqualTo("ALLOW");
        assertThat(Caller.<List<String>>read(unmeasured, "$.warnings")).hasSize(1);
        measured(0);
        var answer = asked("");
        assertThat(decision(answer)).isEqualTo("ALLOW");
        assertThat(Caller.<List<String>>read(answer, "$.reasons")).isEmpty();
        assertThat(Caller.<List<String>>read(answer, "$.warnings")).isEmpty();
        assertThat(Instant.parse(Caller.<String>read(answer, "$.evaluatedAt"))).isBeforeOrEqualTo(clock.instant());
    }

    @Test
    void anExhaustedBudgetDenies() {
        measured(900);
        var answer = asked("");
        assertThat(decision(answer)).isEqualTo("DENY");
        assertThat(Caller.<List<String>>read(answer, "$.reasons").getFirst()).contains("eu", "exhausted");
    }

    @Test
    void oneAloneDoesNotOpenItByAskingForLess() {
        measured(15);
        assertThat(decision(asked(""))).isEqualTo("DENY");

        assertThat(wished("{\"target\": 0.5, \"reason\": \"a try\"}")).hasStatus(200);
        assertThat(Caller.<List<String>>read(asked(""), "$.reasons"))
                .singleElement()
                .asString()
                .contains("target 99 % to 50 %", "nobody else has agreed yet");
        assertThat(moved("RETIRED")).hasStatus(200);
        assertThat(Caller.<List<String>>read(asked(""), "$.reasons")).hasSize(2);
        var mine = Caller.<List<String>>read(adjustments(), "$[*].id");
        assertThat(mine).hasSize(2);
        assertThat(decided(estate.engineer(), mine.getFirst(), "WITHDRAW")).hasStatus(409);
        asStrictAgain();
    }

    private void asStrictAgain() {
        assertThat(moved("ACTIVE")).hasStatus(200);
        assertThat(wished("{}")).hasStatus(200);
        assertThat(Caller.<List<String>>read(asked(""), "$.reasons").getFirst()).contains("exhausted");
        assertThat(Caller.<List<String>>read(adjustments(), "$[*].state")).containsOnly("WITHDRAWN");
    }

    @Test
    void aSecondPersonAgreesOrRefuses() {
        measured(15);
        var approver = Caller.with(console, Role.DOMAIN_APPROVER);
        assertThat(wished("{\"target\": 0.9, \"reason\": \"agreed with the team\"}"))
                .hasStatus(200);
        var first = Caller.<List<String>>read(adjustments(), "$[*].id").getFirst();
        assertThat(decided(approver, first, "APPROVE")).hasStatusOk();
        assertThat(decision(asked(""))).isEqualTo("ALLOW");

        measured(300, "again");
        assertThat(decision(asked(""))).isEqualTo("DENY");
        assertThat(wished("{\"target\": 0.2, \"reason\": \"once more\"}")).hasStatus(200);
        var second = Caller.<List<String>>read(adjustments(), "$[?(@.state == 'REQUESTED')].id")
                .getFirst();
        assertThat(decided(approver, second, "REJECT")).hasStatusOk();
        assertThat(Caller.<List<String>>read(asked(""), "$.reasons").getFirst()).contains("somebody else refused");
    }

    @Test
    void thePromiseOfTheFamilyIsNoWayRoundEither() {
        measured(15);
        var before = estate.engineer().get("/families/" + family);
        var manifest = estate.family(family, "{domain}:v1:" + family + ":{id=int}")
                .replaceFirst("\\{", "{\"freshness\": {\"target\": 0.5}, ");
        assertThat(estate.engineer()
                        .put(
                                "/families/" + family,
                                manifest,
                                "If-Match",
                                String.valueOf(before.getResponse().getHeader("ETag"))))
                .hasStatus(200);
        assertThat(decision(asked(""))).isEqualTo("DENY");
        assertThat(Caller.<List<String>>read(adjustments(), "$[*].requestedBy"))
                .containsExactly(estate.engineer().name());
    }

    @Test
    void aRegionIsOneTheFamilyLivesIn() {
        assertThat(wished("{\"region\": \"mars\", \"reason\": \"far away\"}"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.findings[0].field")
                .isEqualTo("region");
    }

    private MvcTestResult wished(String wish) {
        var etag = String.valueOf(estate.engineer()
                .get("/families/%s/slo".formatted(family))
                .getResponse()
                .getHeader("ETag"));
        return estate.engineer().put("/families/%s/slo".formatted(family), wish, "If-Match", etag);
    }

    private MvcTestResult moved(String to) {
        var move = "{\"to\": \"%s\", \"reason\": \"a try\"}".formatted(to);
        return estate.engineer().post("/families/%s/slo/transitions".formatted(family), move);
    }

    private MvcTestResult adjustments() {
        return estate.engineer().get("/families/%s/slo/adjustments".formatted(family));
    }

    private static MvcTestResult decided(Caller who, String id, String decision) {
        var said = "{\"decision\": \"%s\", \"comment\": \"seen\"}".formatted(decision);
        return who.post("/slo-adjustments/%s/decisions".formatted(id), said);
    }

    @Test
    void anOpenIncidentOfClassADenies() {
        measured(0);
        current.callAs(
                new Actor("cleo", Actor.Via.UI, null),
                Set.of(Role.INCIDENT_COMMANDER),
                () -> incidents.declare(NewIncident.of(
                        "Wrong values",
                        IncidentClass.A,
                        List.of(new FamilyId(family)),
                        clock.instant().minus(Duration.ofMinutes(20)),
                        DetectedBy.MONITOR)));

        var answer = asked("");

        assertThat(decision(answer)).isEqualTo("DENY");
        assertThat(Caller.<List<String>>read(answer, "$.reasons").getFirst()).contains("class A");
    }

    @Test
    void aFamilyNobodyKnowsIsNotFoundAndNoneIsAskedForIsRefused() {
        assertThat(estate.engineer().get("/gates/rollout?family=nobodys-family"))
                .hasStatus(404);
        assertThat(estate.engineer().get("/gates/rollout")).hasStatus(400);
        assertThat(asked("&since=yesterday")).hasStatus(400);
    }

    private MvcTestResult asked(String more) {
        var answer = estate.engineer().get("/gates/rollout?family=" + family + more);
        return answer;
    }

    private static String decision(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return Caller.read(answer, "$.decision");
    }

    /** Four weeks, an hour at a time, up to now; of 1,000 sampled reads an hour so many were stale. */
    private void measured(int stale) {
        measured(stale, "s");
    }

    private void measured(int stale, String source) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        var items = new StringBuilder();
        for (var region : List.of("eu", "us")) {
            for (int n = 0; n < 480; n++) {
                var start = n == 0
                        ? now.minusSeconds(300)
                        : now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(n));
                items.append(items.isEmpty() ? "" : ",").append("""
                        {"family": "%s", "region": "%s", "bucketStart": "%s", "bucketSeconds": %d, "reads": 1000, "hits": 0,
                         "misses": 0, "sampledReads": 1000, "staleReads": %d, "source": "%s", "id": "%s-%s-%d"}""".formatted(
                                family,
                                region,
                                start,
                                n == 0 ? 300 : 3600,
                                stale,
                                n == 0 ? source + "-now" : source,
                                region,
                                source,
                                n));
            }
        }
        assertThat(estate.engineer().post("/measurements", "{\"items\": [" + items + "]}"))
                .hasStatus(202);
    }
}
