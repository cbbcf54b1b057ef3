package dev.keyward.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.RulesetNumber;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Other numbers: tried out against every family, proposed by one person, put in force by another. */
@OnBothDatabases
class RulesetSurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    InstantSource clock;

    @Autowired
    Judgements judgements;

    @Autowired
    RulesetRows rulesets;

    private Caller ada;
    private Caller rita;
    private String family;

    @BeforeEach
    void aFamilyAtLevelOneByAReportOfAnHourAgo() {
        var estate = Estate.in(console);
        ada = Caller.with(console, Role.PLATFORM_ADMIN);
        rita = Caller.with(console, Role.REVIEWER);
        family = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:" + family + ":{id=int}")))
                .hasStatus(201);
        ok(estate.engineer().put("/families/" + family, manifest(estate), "If-Match", etag(estate)), 200);
        var asked = estate.engineer().post("/maturity/exemptions", """
                        {"scope": "FAMILY", "name": "%s", "criterion": "M1.2", "reason": "No scan yet", "expiresAt": "%s"}
                        """.formatted(
                        family, clock.instant().plus(Duration.ofDays(30))));
        ok(asked, 201);
        var word = "{\"decision\": \"APPROVE\", \"comment\": \"Agreed.\"}";
        ok(rita.post("/maturity/exemptions/" + Caller.read(asked, "$.id") + "/decisions", word), 200);
        ok(
                estate.engineer().post("/measurements", """
                        {"items": [{"family": "%s", "region": "eu", "bucketStart": "%s", "bucketSeconds": 60, "reads": 10,
                         "hits": 9, "misses": 1, "sampledReads": 0, "staleReads": 0, "source": "test", "id": "%s"}]}
                        """.formatted(
                        family, clock.instant().minusSeconds(3600).truncatedTo(ChronoUnit.MINUTES), UUID.randomUUID())),
                202);
        judgements.marked();
    }

    private String manifest(Estate estate) {
        return estate.family(family, "{domain}:v1:" + family + ":{id=int}")
                .replace(
                        "{\"strategy\": \"TTL_ONLY\"}", "{\"strategy\": \"TTL_ONLY\"}, \"ttl\": {\"value\": \"PT5M\"}");
    }

    private String etag(Estate estate) {
        return String.valueOf(
                estate.engineer().get("/families/" + family).getResponse().getHeader("ETag"));
    }

    @AfterEach
    void theBuiltInNumbersAreInForceAgain() {
        var inForce = rulesets.inForce();
        if (!inForce.rules().equals(Ruleset.DEFAULT)) {
            ok(decide(rita, id(propose(ada, inForce.version(), Ruleset.DEFAULT)), "APPROVE"), 200);
            judgements.marked();
        }
    }

    @Test
    void aTrialTellsWhoWouldMoveFromWhereToWhereAndByWhichCriterion() {
        assertThat(level()).isEqualTo(1);
        var trial = rita.post("/maturity/rulesets/simulations", "{\"rules\": %s}".formatted(written(shorter())));
        ok(trial, 200);
        var mine = "$.trial.moves[?(@.family=='%s')]".formatted(family);
        assertThat(Caller.<List<Integer>>read(trial, mine + ".from")).containsExactly(1);
        assertThat(Caller.<List<Integer>>read(trial, mine + ".to")).containsExactly(0);
        assertThat(Caller.<List<String>>read(trial, mine + ".because").getFirst())
                .startsWith("M1.3: passed \u2192");
        assertThat(Caller.<String>read(trial, "$.says")).contains("families would move");
        assertThat(level()).as("a trial writes nothing").isEqualTo(1);
    }

    @Test
    void oneProposesAndSomebodyElsePutsItInForceAndEverythingIsJudgedAgain() {
        var before = rulesets.inForce().version();
        var id = id(propose(ada, before, shorter()));
        assertThat(level()).isEqualTo(1);
        ok(decide(ada, id, "APPROVE"), 403);
        assertThat(rulesets.inForce().version()).isEqualTo(before);
        ok(decide(rita, id, "APPROVE"), 200);
        judgements.marked();
        assertThat(rulesets.inForce().version()).isEqualTo(before + 1);
        assertThat(rulesets.inForce().proposedBy()).isEqualTo(ada.name());
        assertThat(rulesets.inForce().inForceBy()).isEqualTo(rita.name());
        assertThat(level()).isZero();
        ok(decide(rita, id, "REJECT"), 409);
        var trail = Caller.with(console, Role.AUDITOR).get("/audit?subject=ruleset/" + (before + 1));
        assertThat(Caller.<List<String>>read(trail, "$.items[*].action"))
                .contains("ruleset.proposed", "ruleset.enforced");
    }

    @Test
    void aProposalOnTopOfAnOlderVersionIsNotPutInForce() {
        var before = rulesets.inForce().version();
        var first = id(propose(ada, before, shorter()));
        var second = id(propose(rita, before, RulesetNumber.change(Ruleset.DEFAULT, Map.of(RulesetNumber.USERS, 2))));
        ok(decide(rita, first, "APPROVE"), 200);
        ok(decide(ada, second, "APPROVE"), 409);
        ok(decide(ada, second, "REJECT"), 200);
        ok(propose(ada, before, Ruleset.DEFAULT), 412);
    }

    @Test
    void whoProposedWithdrawsAndNobodyElse() {
        var id = id(propose(ada, rulesets.inForce().version(), shorter()));
        var withdraw = "{\"to\": \"WITHDRAWN\", \"reason\": \"Too strict\"}";
        ok(rita.post("/maturity/rulesets/proposals/" + id + "/transitions", withdraw), 403);
        ok(ada.post("/maturity/rulesets/proposals/" + id + "/transitions", withdraw), 200);
        assertThat(Caller.<String>read(rita.get("/maturity/rulesets/proposals/" + id), "$.state"))
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void whatChangesNothingOrHasNoReasonOrComesFromSomebodyElseIsRefused() {
        var version = rulesets.inForce().version();
        ok(propose(ada, version, Ruleset.DEFAULT), 400);
        ok(
                ada.post(
                        "/maturity/rulesets/proposals",
                        "{\"basedOn\": %d, \"rules\": %s, \"reason\": \" \"}".formatted(version, written(shorter()))),
                400);
        ok(propose(Caller.with(console, Role.DOMAIN_EDITOR), version, shorter()), 403);
        ok(rita.post("/maturity/rulesets/simulations", "{\"rules\": {}}"), 400);
    }

    @Test
    void theDatabaseRefusesOnePersonAloneToo() {
        var id = id(propose(ada, rulesets.inForce().version(), shorter()));
        assertThatThrownBy(() -> jdbc.sql("""
                        update ruleset_proposal set state = 'IN_FORCE', decided_by = proposed_by,
                          decided_at = proposed_at where id = ?""").param(UUID.fromString(id)).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        ok(decide(rita, id, "REJECT"), 200);
    }

    private static Ruleset shorter() {
        return RulesetNumber.change(Ruleset.DEFAULT, Map.of(RulesetNumber.READS, Duration.ofMinutes(10)));
    }

    private String written(Ruleset rules) {
        return json.writeValueAsString(rules);
    }

    private MvcTestResult propose(Caller who, int basedOn, Ruleset rules) {
        return who.post(
                "/maturity/rulesets/proposals",
                "{\"basedOn\": %d, \"rules\": %s, \"reason\": \"Fresher reports\"}".formatted(basedOn, written(rules)));
    }

    private static MvcTestResult decide(Caller who, String id, String decision) {
        return who.post(
                "/maturity/rulesets/proposals/" + id + "/decisions",
                "{\"decision\": \"%s\", \"comment\": \"Seen.\"}".formatted(decision));
    }

    private static String id(MvcTestResult proposed) {
        ok(proposed, 201);
        return Caller.read(proposed, "$.id");
    }

    private int level() {
        return Caller.<Integer>read(rita.get("/maturity?scope=FAMILY&name=" + family), "$.level");
    }

    private static void ok(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
    }
}
