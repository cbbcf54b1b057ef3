package dev.keyward.drill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.duty.Duty;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Actor;
import dev.keyward.maturity.Maturity;
import dev.keyward.maturity.Scope;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.postmortem.NewAction;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A drill from plan to score, through the incident it runs as; and that no number of real incidents knows about it. */
@OnBothDatabases
class DrillSurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    InstantSource clock;

    @Autowired
    Maturity maturity;

    @Autowired
    DrillReads reads;

    @Autowired
    Drills drills;

    @Autowired
    DrillDuties duties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CurrentActor current;

    private Estate estate;
    private Caller reviewer;
    private String family;

    @BeforeEach
    void aFamily() {
        estate = Estate.in(console);
        reviewer = Caller.with(console, Role.REVIEWER, Role.AUDITOR);
        family = Names.next("family");
        ok(estate.engineer().post("/families", estate.family(family, "{domain}:v1:" + family + ":{id=int}")), 201);
    }

    @Test
    void aPlanFillsInItsRunbookItsTimeAndItsTarget() {
        var planned = plan("");
        assertThat(Caller.<String>read(planned, "$.state")).isEqualTo("PLANNED");
        assertThat(Caller.<List<String>>read(planned, "$.domains")).containsExactly(estate.domain());
        assertThat(Caller.<Integer>read(planned, "$.targetMinutes")).isPositive();
        assertThat(Caller.<String>read(planned, "$.runbook")).isNotBlank();
        assertThat(Caller.<List<String>>read(planned, "$.availableTransitions"))
                .containsExactly("RUNNING", "CANCELLED");
        var list = reviewer.get("/drills?domain=" + estate.domain());
        assertThat(Caller.<List<String>>read(list, "$.items[*].scenario")).containsExactly("The worker stops");
        assertThat(Caller.<Integer>read(reviewer.get("/drills?q=" + family), "$.total"))
                .isEqualTo(1);
    }

    @Test
    void whatIsNoPlanIsRefusedAtItsField() {
        ok(estate.engineer().post("/drills", "{\"scenario\": \" \", \"families\": [\"%s\"]}".formatted(family)), 400);
        ok(estate.engineer().post("/drills", "{\"scenario\": \"x\", \"families\": []}"), 400);
        ok(estate.engineer().post("/drills", "{\"scenario\": \"x\", \"families\": [\"nobody-knows\"]}"), 404);
        ok(send(", \"targetMinutes\": 0"), 400);
        ok(send(", \"plannedFor\": \"2020-01-01T00:00:00Z\""), 400);
        ok(reviewer.post("/drills", "{\"scenario\": \"x\", \"families\": [\"%s\"]}".formatted(family)), 403);
    }

    @Test
    void aStartedDrillIsAnIncidentMarkedAsOneWithItsRunbookUnderWay() {
        var number = started();
        var incident = reviewer.get("/incidents/" + number);
        assertThat(Caller.<Boolean>read(incident, "$.drill")).isTrue();
        assertThat(Caller.<String>read(incident, "$.title")).isEqualTo("Drill: The worker stops");
        var run = reviewer.get("/incidents/" + number + "/runbook");
        ok(run, 200);
        assertThat(Caller.<List<Object>>read(run, "$.steps[*]")).isNotEmpty();
    }

    @Test
    void resolvingTheIncidentEndsAndScoresTheDrillAndItsGapsBecomeActionItems() {
        var number = started();
        var run = reviewer.get("/incidents/" + number + "/runbook");
        var steps = Caller.<List<Object>>read(run, "$.steps[*]").size();
        ok(
                estate.engineer()
                        .post("/incidents/" + number + "/runbook/steps/1/evidence", "{\"text\": \"Found it\"}"),
                200,
                201);
        step(number, 1, "DONE", null);
        step(number, 2, "SKIPPED", "Stopped at the dry run");
        resolve(number);

        var drill = byIncident(number);
        assertThat(drill.state()).isEqualTo(DrillState.DONE);
        var result = java.util.Objects.requireNonNull(drill.result());
        assertThat(drill.score()).isEqualTo(result.score());
        assertThat(result.done()).isEqualTo(1);
        assertThat(result.skipped()).isEqualTo(1);
        assertThat(result.open()).isEqualTo(steps - 2);
        assertThat(result.parts().getFirst().points())
                .as("well within the target")
                .isEqualTo(40);
        assertThat(result.gaps().getFirst().text()).contains("was skipped: Stopped at the dry run");

        var wanted = new NewAction(
                NewAction.Origin.DRILL,
                new IncidentNumber(number),
                "A keyspace for trials",
                null,
                new TeamId(estate.team()),
                clock.instant().plus(Duration.ofDays(14)));
        var item = as(() -> drills.mend(drill.id(), drill.version(), 0, wanted));
        assertThat(java.util.Objects.requireNonNull(
                                as(() -> reads.drill(drill.id())).result())
                        .gaps()
                        .getFirst()
                        .action())
                .isEqualTo(item.id().toString());
        assertThat(Caller.<List<String>>read(reviewer.get("/incidents/" + number + "/actions"), "$.items[*].origin"))
                .containsExactly("DRILL");
        assertThat(Caller.<List<String>>read(reviewer.get("/audit?subject=drill/" + drill.id()), "$.items[*].action"))
                .contains("drill.planned", "drill.started", "drill.scored", "drill.gap-tracked");
    }

    @Test
    void aDoneDrillFulfilsTheDomainsCriterionAndOneThatRunsDoesNot() {
        assertThat(domainCriterion()).isEqualTo("FAILED");
        assertThat(drilled().isDue()).isTrue();
        var number = started();
        assertThat(domainCriterion()).isEqualTo("FAILED");
        step(number, 1, "DONE", null);
        resolve(number);
        assertThat(domainCriterion()).isEqualTo("PASSED");
        assertThat(drilled().isDue()).isFalse();
        assertThat(familyCriterion("M3.3"))
                .as("with no incidents, a drill of the domain stands in")
                .isEqualTo("PASSED");
        assertThat(as(() -> reads.done(
                        new DomainId(estate.domain()),
                        clock.instant().minusSeconds(600),
                        clock.instant().plusSeconds(600))))
                .hasSize(1);
    }

    @Test
    void anIncidentDeclaredAsADrillWithoutAPlanIsScoredToo() {
        var declared = declare(true);
        ok(estate.engineer().post("/incidents/" + declared + "/runbook", "{}"), 200, 201);
        step(declared, 1, "DONE", null);
        resolve(declared);
        var drill = byIncident(declared);
        assertThat(drill.state()).isEqualTo(DrillState.DONE);
        assertThat(drill.scenario()).isEqualTo("Old item cards");
        assertThat(java.util.Objects.requireNonNull(drill.result())
                        .gaps()
                        .getFirst()
                        .text())
                .endsWith("left no evidence.");
    }

    @Test
    void aDrillInWhichNothingWasDoneIsNone() {
        var number = started();
        resolve(number);
        assertThat(byIncident(number).state()).isEqualTo(DrillState.CANCELLED);
        assertThat(domainCriterion()).isEqualTo("FAILED");
    }

    @Test
    void aCancelledIncidentCancelsItsDrillAndAPlanIsGivenUpWithAReason() {
        var number = started();
        ok(
                estate.engineer()
                        .post(
                                "/incidents/" + number + "/transitions",
                                "{\"to\": \"CANCELLED\", \"reason\": \"Not today\"}"),
                200);
        assertThat(byIncident(number).state()).isEqualTo(DrillState.CANCELLED);
        assertThat(domainCriterion()).isEqualTo("FAILED");

        String id = Caller.read(plan(""), "$.id");
        ok(estate.engineer().post("/drills/" + id + "/transitions", "{\"to\": \"CANCELLED\"}"), 400);
        ok(
                estate.engineer()
                        .post("/drills/" + id + "/transitions", "{\"to\": \"CANCELLED\", \"reason\": \"Too early\"}"),
                200);
        ok(estate.engineer().post("/drills/" + id + "/transitions", "{\"to\": \"RUNNING\"}"), 409);
        ok(estate.engineer().post("/drills/" + id + "/transitions", "{\"to\": \"DONE\"}"), 409);
    }

    @Test
    void aDomainThatDrillsTooSeldomAndAPlanWhoseTimeHasComeAreDuties() {
        var person = estate.engineer().name();
        assertThat(duties.of(person, 10))
                .extracting(Duty::title)
                .containsExactly("Plan a drill for " + estate.domain());
        assertThat(duties.of(reviewer.name(), 10)).isEmpty();
        String id = Caller.read(
                plan(", \"plannedFor\": \"%s\"".formatted(clock.instant().plusSeconds(3600))), "$.id");
        assertThat(duties.count(person)).as("planned for later").isZero();
        jdbc.sql("update drill set planned_for = ? where id = ?")
                .params(
                        clock.instant().minusSeconds(60).atOffset(java.time.ZoneOffset.UTC),
                        java.util.UUID.fromString(id))
                .update();
        assertThat(duties.of(person, 10)).singleElement().satisfies(duty -> {
            assertThat(duty.title()).isEqualTo("Start the drill: The worker stops");
            assertThat(duty.link()).isEqualTo("drills/" + id);
        });
    }

    @Test
    void aDrillNeverEntersAMetricABudgetAGateOrTheIncidentsOfM33() {
        var metrics = "/incidents/metrics?domain=" + estate.domain();
        var quiet = reviewer.get(metrics);
        var budget = body(reviewer.get("/families/" + family + "/budget"));
        var number = started();
        step(number, 1, "DONE", null);
        resolve(number);
        var after = reviewer.get(metrics);
        assertThat(Caller.<Integer>read(after, "$.leftOut.drills")).isEqualTo(1);
        for (var part : List.of("$.all", "$.by", "$.open")) {
            assertThat(Caller.<Object>read(after, part)).isEqualTo(Caller.<Object>read(quiet, part));
        }
        assertThat(Caller.<Object>read(reviewer.get("/families/" + family + "/budget"), "$.consumed"))
                .isEqualTo(com.jayway.jsonpath.JsonPath.<Object>read(budget, "$.consumed"));
        assertThat(body(reviewer.get("/gates/rollout?family=" + family))).doesNotContain("incident");
        assertThat(familyCriterion("M3.3")).isEqualTo("PASSED");
        var real = declare(false);
        assertThat(Caller.<Boolean>read(reviewer.get("/incidents/" + real), "$.drill"))
                .isFalse();
        assertThat(as(() -> reads.of(new IncidentNumber(real)))).isEmpty();
    }

    private MvcTestResult send(String more) {
        return estate.engineer()
                .post(
                        "/drills",
                        "{\"scenario\": \"The worker stops\", \"families\": [\"%s\"]%s}".formatted(family, more));
    }

    private MvcTestResult plan(String more) {
        var planned = send(more);
        ok(planned, 201);
        return planned;
    }

    private int started() {
        String id = Caller.read(plan(""), "$.id");
        var started = estate.engineer().post("/drills/" + id + "/transitions", "{\"to\": \"RUNNING\"}");
        ok(started, 200);
        return Caller.<Integer>read(started, "$.incident");
    }

    private int declare(boolean drill) {
        var declared = estate.engineer()
                .post("/incidents", """
                        {"title": "Old item cards", "class": "C", "families": ["%s"], "startedAt": "%s",
                         "detectedBy": "MONITOR", "drill": %s}
                        """.formatted(family, clock.instant().minusSeconds(600), drill));
        ok(declared, 201);
        int number = Caller.<Integer>read(declared, "$.number");
        ok(estate.engineer().post("/incidents/" + number + "/roles", "{\"role\": \"RESPONDER\"}"), 200, 201);
        return number;
    }

    private void resolve(int number) {
        for (var to : List.of("ACTIVE", "MITIGATED", "RESOLVED")) {
            ok(
                    estate.engineer()
                            .post(
                                    "/incidents/" + number + "/transitions",
                                    "{\"to\": \"%s\", \"reason\": \"As played\"}".formatted(to)),
                    200);
        }
    }

    private void step(int number, int place, String to, @org.jspecify.annotations.Nullable String reason) {
        var path = "/incidents/%d/runbook/steps/%d".formatted(number, place);
        var version = String.valueOf(reviewer.get(path).getResponse().getHeader("ETag"));
        ok(
                estate.engineer()
                        .post(
                                path + "/transitions",
                                "{\"to\": \"%s\", \"reason\": %s}"
                                        .formatted(to, reason == null ? "null" : Estate.quoted(reason)),
                                "If-Match",
                                version),
                200);
    }

    private String domainCriterion() {
        return judged(Scope.DOMAIN, estate.domain(), "D3.2");
    }

    private String familyCriterion(String id) {
        return judged(Scope.FAMILY, family, id);
    }

    private String judged(Scope scope, String name, String id) {
        ok(
                reviewer.post(
                        "/maturity/evaluations",
                        "{\"scope\": \"DOMAIN\", \"name\": \"%s\"}".formatted(estate.domain())),
                200);
        return Caller.<List<String>>read(
                        reviewer.get("/maturity?scope=%s&name=%s".formatted(scope, name)),
                        "$.criteria[?(@.id=='%s')].status".formatted(id))
                .getFirst();
    }

    private DrilledDomain drilled() {
        return as(() -> reads.domains()).stream()
                .filter(one -> one.domain().text().equals(estate.domain()))
                .findFirst()
                .orElseThrow();
    }

    private Drill byIncident(int number) {
        return as(() -> reads.of(new IncidentNumber(number))).orElseThrow();
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return current.callAs(
                new Actor(estate.engineer().name(), Actor.Via.UI, null),
                Set.of(Role.VIEWER, Role.DOMAIN_EDITOR, Role.PURGE_OPERATOR),
                work);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void ok(MvcTestResult answer, Integer... statuses) {
        assertThat(answer.getResponse().getStatus()).as(body(answer)).isIn((Object[]) statuses);
    }
}
