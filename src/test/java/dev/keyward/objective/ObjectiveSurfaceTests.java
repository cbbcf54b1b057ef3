package dev.keyward.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.registry.FamilyId;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The objective of a family and what people may do to it, as programs see it. */
@OnBothDatabases
class ObjectiveSurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Recalculation recalculation;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    private Estate estate;
    private Caller approver;
    private String family;

    @BeforeEach
    void aFamilyOfASoftDomain() {
        estate = Estate.in(console);
        approver = Caller.with(console, Role.DOMAIN_APPROVER);
        family = Names.next("family");
        assertThat(estate.engineer().post("/families", manifest(""))).hasStatus(201);
    }

    @Test
    void theDomainGivesAnObjectiveToAFamilyThatSaysNothing() {
        var slo = slo();

        assertThat(Caller.<String>read(slo, "$.state")).isEqualTo("ACTIVE");
        assertThat(Caller.<String>read(slo, "$.method")).isEqualTo("OCCURRENCES");
        assertThat(Caller.<String>read(slo, "$.sli")).isEqualTo("STALE_READ_RATIO");
        assertThat(Caller.<Double>read(slo, "$.target")).isEqualTo(0.99);
        assertThat(Caller.<Boolean>read(slo, "$.declared")).isFalse();
        assertThat(Caller.<String>read(slo, "$.maxStaleness")).isEqualTo("PT15M");
        assertThat(Caller.<String>read(slo, "$.window")).isEqualTo("PT672H");
        assertThat(Caller.<List<String>>read(slo, "$.availableTransitions")).containsExactly("PAUSED", "RETIRED");
    }

    @Test
    void itFollowsTheFamilyAndTheDomain() {
        var before = estate.engineer().get("/families/" + family);
        assertThat(estate.engineer()
                        .put(
                                "/families/" + family,
                                manifest(", \"freshness\": {\"target\": 0.995, \"window\": \"P30D\"}"),
                                "If-Match",
                                etag(before)))
                .hasStatus(200);
        assertThat(Caller.<Double>read(slo(), "$.target")).isEqualTo(0.995);
        assertThat(Caller.<Boolean>read(slo(), "$.declared")).isTrue();
        assertThat(Caller.<String>read(slo(), "$.window")).isEqualTo("PT720H");

        var domain = estate.admin().get("/domains/" + estate.domain());
        assertThat(estate.admin()
                        .put("/domains/" + estate.domain(), """
                                {"class": "STRICT", "tier": "SECONDS", "enforcement": "TTL_WITH_SCHEDULED_REFRESH",
                                 "steward": "%s"}""".formatted(estate.team()), "If-Match", etag(domain)))
                .hasStatus(200);
        assertThat(Caller.<String>read(slo(), "$.maxStaleness")).isEqualTo("PT1M");
        assertThat(Caller.<Double>read(slo(), "$.target"))
                .as("its own word stands")
                .isEqualTo(0.995);
    }

    @Test
    void theOwnerWishesOtherwiseWithAReasonAndTakesItBack() {
        var wish = """
                {"method": "TIMESLICES", "target": 0.95, "window": "MONTH@Europe/Berlin", "slice": "PT5M",
                 "reason": "Finance closes by the month"}""";
        assertThat(change(estate.engineer(), wish)).hasStatus(200);
        assertThat(Caller.<String>read(slo(), "$.sli")).isEqualTo("STALENESS_PERCENTILE");
        assertThat(Caller.<String>read(slo(), "$.window")).isEqualTo("MONTH@Europe/Berlin");
        assertThat(Caller.<String>read(slo(), "$.wish.reason")).isEqualTo("Finance closes by the month");

        assertThat(change(estate.engineer(), "{}")).hasStatus(200);
        assertThat(Caller.<String>read(slo(), "$.method")).isEqualTo("OCCURRENCES");
        assertThat(audited()).contains("objective.changed");
    }

    @Test
    void aWishThatCannotBeIsRefusedAtItsField() {
        refused("{\"target\": 0.95}", "reason");
        refused("{\"target\": 1.5, \"reason\": \"x\"}", "target");
        refused("{\"window\": \"P1Y\", \"reason\": \"x\"}", "window");
        refused("{\"window\": \"MONTH@Nowhere/There\", \"reason\": \"x\"}", "window");
        refused("{\"slice\": \"PT7M\", \"reason\": \"x\"}", "slice");
        refused("{\"maxStaleness\": \"PT0S\", \"reason\": \"x\"}", "maxStaleness");
        refused("{\"region\": \"E U\", \"reason\": \"x\"}", "region");
        assertThat(change(estate.engineer(), "{\"objective\": 0.95}")).hasStatus(400);
    }

    @Test
    void nobodyElseChangesItAndNobodyOverwrites() {
        var stranger = Caller.with(console, Role.DOMAIN_EDITOR);
        var wish = "{\"target\": 0.9, \"reason\": \"a try\"}";

        assertThat(change(stranger, wish)).hasStatus(403);
        assertThat(change(approver, wish)).hasStatus(403);
        assertThat(estate.engineer().put(path("/slo"), wish)).hasStatus(428);
        var old = etag(slo());
        assertThat(change(estate.engineer(), wish)).hasStatus(200);
        assertThat(estate.engineer().put(path("/slo"), wish, "If-Match", old)).hasStatus(412);
        assertThat(estate.engineer().get("/families/nobody/slo")).hasStatus(404);
    }

    @Test
    void itIsPausedAndTakenUpAgain() {
        assertThat(move("PAUSED", "The sampler is being replaced")).hasStatus(200);
        assertThat(Caller.<String>read(budget(), "$.state")).isEqualTo("PAUSED");
        assertThat(move("PAUSED", "again")).hasStatus(409);
        assertThat(move("ACTIVE", " ")).hasStatus(400);
        assertThat(move("RETIRED", "Nobody reads it")).hasStatus(200);
        assertThat(estate.engineer().get(path("/budget"))).hasStatus(409);
        assertThat(move("ACTIVE", "Somebody does")).hasStatus(200);
        assertThat(audited()).contains("objective.moved");
    }

    @Test
    void withoutMeasurementsTheBudgetIsAnEstimate() {
        var budget = budget();

        assertThat(Caller.<String>read(budget, "$.evidence")).isEqualTo("INCIDENT_DERIVED");
        assertThat(Caller.<Double>read(budget, "$.remaining")).isEqualTo(1.0);
        assertThat(Caller.<Object>read(budget, "$.burn['1h']")).isNull();
        assertThat(Caller.<List<String>>read(budget, "$.arithmetic[*]"))
                .anyMatch(line -> line.contains("This is an estimate."));
        assertThat(Caller.<List<String>>read(budget, "$.regions[*].region")).containsExactlyInAnyOrder("eu", "us");
    }

    @Test
    void theListIsFilteredAndSorted() {
        recalculation.settle(new FamilyId(family));
        var list = estate.engineer().get("/slos?domain={domain}&state=HEALTHY&sort=-remaining", estate.domain());

        assertThat(Caller.<List<String>>read(list, "$.items[*].family")).containsExactly(family);
        assertThat(Caller.<Integer>read(list, "$.items[0].regions")).isEqualTo(2);
        assertThat(Caller.<Integer>read(
                        estate.engineer().get("/slos?domain={domain}&state=EXHAUSTED", estate.domain()), "$.total"))
                .isZero();
        assertThat(estate.engineer().get("/slos?sort=arithmetic")).hasStatus(400);
    }

    @Test
    void aNoteIsTakenAtOnceAndAnExclusionWaitsForSomebodyElse() {
        assertThat(Caller.<String>read(adjust("NOTE", 2, 1), "$.state")).isEqualTo("NOTED");
        var both = Caller.with(console, Role.DOMAIN_EDITOR, Role.DOMAIN_APPROVER, Role.PLATFORM_ADMIN);
        var mine = ask(both, "EXCLUDE", 3, 2);
        assertThat(mine).hasStatus(201);
        assertThat(decide(both, mine, "APPROVE")).hasStatus(403);
        assertThat(decide(both, mine, "WITHDRAW")).hasStatus(200);

        var asked = adjust("EXCLUDE", 3, 2);
        assertThat(decide(estate.engineer(), asked, "APPROVE")).hasStatus(403);
        assertThat(Caller.<List<String>>read(approver.get("/me/duties?limit=500"), "$.items[*].title"))
                .contains("Decide on the exclusion for the budget of " + family);
        assertThat(decide(approver, asked, "APPROVE")).hasStatus(200);
        assertThat(decide(approver, asked, "REJECT")).hasStatus(409);
        assertThat(Caller.<List<String>>read(budget(), "$.arithmetic[*]"))
                .anyMatch(line -> line.startsWith("Adjustment: exclude"));
        assertThat(audited()).contains("budget.adjustment-requested", "budget.adjustment-approved");
    }

    @Test
    void anAdjustmentIsAboutWhatHasBeen() {
        assertThat(ask(estate.engineer(), "EXCLUDE", 1, 2)).hasStatus(400);
        assertThat(ask(estate.engineer(), "EXCLUDE", 2, -1)).hasStatus(400);
        assertThat(ask(estate.engineer(), "RESET", 2, 1)).hasStatus(400);
        assertThat(ask(estate.engineer(), "EXCLUDE", 24 * 93, 1)).hasStatus(400);
        assertThat(ask(Caller.with(console, Role.DOMAIN_EDITOR), "NOTE", 2, 1)).hasStatus(403);
    }

    @Test
    void theDatabaseItselfKnowsNoSelfApproval() {
        var id = UUID.fromString(Caller.read(adjust("EXCLUDE", 2, 1), "$.id"));

        assertThatThrownBy(() -> jdbc.sql(
                                "update adjustment set state = 'APPROVED'," + " decided_by = requested_by where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update adjustment set state = 'APPROVED' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private MvcTestResult adjust(String kind, int fromHoursAgo, int toHoursAgo) {
        var answer = ask(estate.engineer(), kind, fromHoursAgo, toHoursAgo);
        assertThat(answer).hasStatus(201);
        return answer;
    }

    private MvcTestResult ask(Caller person, String kind, int fromHoursAgo, int toHoursAgo) {
        var now = clock.instant();
        return person.post(path("/slo/adjustments"), """
                {"kind": "%s", "from": "%s", "to": "%s", "reason": "A load test"}""".formatted(
                        kind, now.minus(Duration.ofHours(fromHoursAgo)), now.minus(Duration.ofHours(toHoursAgo))));
    }

    private MvcTestResult decide(Caller person, MvcTestResult asked, String decision) {
        return person.post(
                "/slo-adjustments/" + Caller.read(asked, "$.id") + "/decisions",
                "{\"decision\": \"%s\", \"comment\": \"Seen the graph\"}".formatted(decision));
    }

    private void refused(String wish, String field) {
        var answer = change(estate.engineer(), wish);
        assertThat(answer).hasStatus(400);
        assertThat(Caller.<List<String>>read(answer, "$.findings[*].field")).contains(field);
    }

    private MvcTestResult change(Caller person, String wish) {
        return person.put(path("/slo"), wish, "If-Match", etag(slo()));
    }

    private MvcTestResult move(String to, String reason) {
        return estate.engineer()
                .post(path("/slo/transitions"), "{\"to\": \"%s\", \"reason\": \"%s\"}".formatted(to, reason));
    }

    private MvcTestResult slo() {
        var answer = estate.engineer().get(path("/slo"));
        assertThat(answer).hasStatus(200);
        return answer;
    }

    private MvcTestResult budget() {
        var answer = estate.engineer().get(path("/budget"));
        assertThat(answer).hasStatus(200);
        return answer;
    }

    private List<String> audited() {
        return Caller.read(
                Caller.with(console, Role.AUDITOR).get("/audit?subject=family/" + family), "$.items[*].action");
    }

    private String path(String part) {
        return "/families/" + family + part;
    }

    private String manifest(String more) {
        return estate.family(family, "{domain}:v1:item:{item_id=int}")
                .replace(
                        "\"invalidation\": {\"strategy\": \"TTL_ONLY\"}",
                        "\"invalidation\": {\"strategy\": \"TTL_ONLY\"}, \"ttl\": {\"value\": \"PT60S\"}" + more);
    }

    private static String etag(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("ETag"));
    }
}
