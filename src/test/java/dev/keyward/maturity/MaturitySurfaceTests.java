package dev.keyward.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.maturity.level.DomainLevel;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Levels as programs read them, from the change of an input to the result, with the history and the exemptions. */
@OnBothDatabases
class MaturitySurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    @Autowired
    Judgements judgements;

    @Autowired
    AssessmentReads reads;

    @Autowired
    Replay replay;

    @Autowired
    GroupRows groups;

    @Autowired
    ExemptionExpiry expiry;

    private Estate estate;
    private Caller reviewer;
    private String family;

    @BeforeEach
    void anActiveFamily() {
        estate = Estate.in(console);
        reviewer = Caller.with(console, Role.REVIEWER);
        family = Names.next("family");
        assertThat(estate.engineer().post("/families", conforming(family))).hasStatus(201);
        judgements.marked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2999-01-01T00:00:00Z"})
    void aDayNobodyKnowsIsRefused(String asOf) {
        for (var path : List.of("/maturity", "/maturity/scorecard", "/maturity/scorecard/export")) {
            assertThat(reviewer.get(path + "?asOf=" + asOf)).as(path).hasStatus(400);
        }
        assertThat(reviewer.get("/maturity/scorecard?since=" + asOf)).hasStatus(400);
    }

    private String conforming(String name) {
        return """
                {"name": "%1$s", "domain": "%2$s", "owner": "%3$s", "template": "%2$s:v1:%1$s:{item_id=int}",
                 "keyspace": "test", "purpose": "Item cards on the listing pages of the storefront",
                 "sourceOfTruth": "catalog-db.items", "ttl": {"value": "PT5M"}, "freshness": {"target": 0.99},
                 "usages": [{"service": "storefront", "mode": "READER"}], "invalidation": {"strategy": "TTL_ONLY"}}
                """.formatted(name, estate.domain(), estate.team());
    }

    @Test
    void aFamilyIsJudgedSoonAfterItIsRegisteredAndShowsItsEvidence() {
        var answer = level();
        assertThat(answer).hasStatus(200);
        assertThat(Caller.<Integer>read(answer, "$.level")).isZero();
        assertThat(Caller.<List<String>>read(answer, "$.criteria[*].id"))
                .hasSize(18)
                .startsWith("M1.1");
        assertThat(status("M1.1")).isEqualTo("PASSED");
        assertThat(status("M1.2")).isEqualTo("NO_DATA");
        assertThat(status("M2.1")).as("one person and no channel").isEqualTo("FAILED");
        assertThat(status("M2.2")).isEqualTo("PASSED");
        assertThat(status("M2.4")).isEqualTo("PASSED");
        assertThat(status("M3.4")).isEqualTo("SKIPPED");
        assertThat(Caller.<List<String>>read(answer, "$.criteria[?(@.id=='M2.3')].evidence"))
                .containsExactly("families/" + family + "?tab=findings");
        assertThat(Caller.<Integer>read(answer, "$.rulesetVersion")).isPositive();
    }

    @Test
    void aChangeOfOneFamilyEvaluatesOneFamily() {
        var other = Names.next("family");
        assertThat(estate.engineer().post("/families", conforming(other))).hasStatus(201);
        judgements.marked();
        var mine = judgedAt(family);
        var theirs = judgedAt(other);
        var renamed = conforming(family).replace("Item cards on the listing pages of the storefront", "Item cards");
        var before = estate.engineer().get("/families/" + family).getResponse().getHeader("ETag");
        assertThat(estate.engineer().put("/families/" + family, renamed, "If-Match", String.valueOf(before)))
                .hasStatus(200);
        judgements.marked();
        assertThat(judgedAt(family)).isAfter(mine);
        assertThat(judgedAt(other)).isEqualTo(theirs);
        assertThat(status("M2.4")).isEqualTo("FAILED");
    }

    /** By whoever came first: the console judges what was marked every few seconds too. */
    private OffsetDateTime judgedAt(String name) {
        return jdbc.sql("select evaluated_at from family_standing where family = ?")
                .param(name)
                .query(OffsetDateTime.class)
                .single();
    }

    @Test
    void anExemptionLiftsAFamilyUntilItEndsAndTheDigestNamesIt() {
        holding("M1.2", approvedFor("M1.2"));
        holding("M1.3", approvedFor("M1.3"));
        judgements.marked();
        assertThat(Caller.<Integer>read(level(), "$.level")).isEqualTo(1);
        assertThat(status("M1.2")).isEqualTo("SKIPPED");
        var list = "/families?domain=" + estate.domain() + "&level=";
        assertThat(Caller.<List<String>>read(reviewer.get(list + 1), "$.items[*].name"))
                .containsExactly(family);
        assertThat(Caller.<Integer>read(reviewer.get(list + 0), "$.total")).isZero();
        var lifted = clock.instant();

        jdbc.sql("update exemption set expires_at = ?, requested_at = ? where name = ? and criterion = 'M1.3'")
                .params(utc(clock.instant().minusMillis(5)), utc(clock.instant().minusSeconds(60)), family)
                .update();
        expiry.sweep();
        judgements.marked();

        assertThat(Caller.<Integer>read(level(), "$.level")).isZero();
        var digest = reviewer.get("/maturity/transitions?domain=" + estate.domain());
        assertThat(Caller.<List<String>>read(digest, "$.items[*].because").getFirst())
                .contains("The exemption of M1.3 ended.", "M1.3: skipped \u2192 no data.");
        assertThat(Caller.<Integer>read(
                        reviewer.get("/maturity?scope=FAMILY&name=" + family + "&asOf=" + lifted), "$.level"))
                .isEqualTo(1);
    }

    private void holding(String criterion, MvcTestResult answer) {
        assertThat(answer).as(criterion).hasStatus(200);
    }

    private MvcTestResult approvedFor(String criterion) {
        var asked = estate.engineer().post("/maturity/exemptions", exemption(criterion, 30));
        assertThat(asked).hasStatus(201);
        return decide(reviewer, Caller.read(asked, "$.id"));
    }

    private static MvcTestResult decide(Caller who, String id) {
        return who.post(
                "/maturity/exemptions/" + id + "/decisions", "{\"decision\": \"APPROVE\", \"comment\": \"Agreed.\"}");
    }

    private String exemption(String criterion, int days) {
        return """
                {"scope": "FAMILY", "name": "%s", "criterion": "%s", "reason": "No scan yet", "expiresAt": "%s"}
                """.formatted(family, criterion, clock.instant().plus(Duration.ofDays(days)));
    }

    @Test
    void whoAskedForAnExemptionNeverDecidesAndNoneIsForEver() {
        var both = Caller.with(console, Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR, Role.REVIEWER);
        var asked = both.post("/maturity/exemptions", exemption("M1.2", 180));
        assertThat(asked).hasStatus(201);
        String id = Caller.read(asked, "$.id");
        assertThat(decide(both, id)).hasStatus(403);
        assertThat(decide(estate.engineer(), id)).hasStatus(403);
        assertThat(both.post("/maturity/exemptions", exemption("M1.2", 5))).hasStatus(409);
        assertThat(both.post("/maturity/exemptions", exemption("M1.3", 181))).hasStatus(400);
        assertThat(both.post("/maturity/exemptions", exemption("M9.9", 5))).hasStatus(400);
        assertThat(reviewer.post("/maturity/exemptions", exemption("M1.3", 5))).hasStatus(403);
        assertThatThrownBy(() -> jdbc.sql(
                                "update exemption set state = 'APPROVED', decided_by = requested_by where id = ?")
                        .param(UUID.fromString(id))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aDomainRollsUpAndTheOrganisationFollows() {
        var domain = reviewer.get("/maturity?scope=DOMAIN&name=" + estate.domain());
        assertThat(Caller.<Integer>read(domain, "$.level")).isZero();
        assertThat(Caller.<List<String>>read(domain, "$.criteria[*].id"))
                .hasSize(23)
                .contains("D2.1", "D4.1");
        assertThat(Caller.<List<String>>read(domain, "$.criteria[?(@.id=='M1.1')].observed"))
                .containsExactly("1 of 1 families pass.");
        var organisation = reviewer.get("/maturity?scope=ORGANISATION");
        assertThat(Caller.<Integer>read(organisation, "$.level")).isZero();
        var card = reviewer.get("/maturity/scorecard");
        assertThat(Caller.<List<Integer>>read(
                        card, "$.domains[?(@.report.domain=='%s')].report.levels[0]".formatted(estate.domain())))
                .containsExactly(1);
    }

    @Test
    void aDomainWithoutActiveFamiliesIsNotAssessed() {
        var empty = Estate.in(console);
        judgements.marked();
        var answer = reviewer.get("/maturity?scope=DOMAIN&name=" + empty.domain());
        assertThat(Caller.<Object>read(answer, "$.level")).isNull();
        assertThat(Caller.<String>read(answer, "$.label")).isEqualTo("Not assessed");
    }

    @Test
    void aReplayOfADateGivesTheStoredResult() {
        holding("M1.2", approvedFor("M1.2"));
        judgements.marked();
        for (var stored : reads.of(new FamilyId(family), 10)) {
            assertThat(replay.of(stored)).isEqualTo(stored.criteria());
            assertThat(reads.at(new FamilyId(family), stored.asOf())).contains(stored);
        }
    }

    @Test
    void aPastDayOfADomainAddsUpToItsStoredLevel() {
        assertThat(estate.engineer().post("/families", conforming(Names.next("family"))))
                .hasStatus(201);
        judgements.marked();
        for (var criterion : List.of("M1.2", "M1.3")) {
            holding(criterion, approvedFor(criterion));
            judgements.marked();
        }
        var domain = new DomainId(estate.domain());
        var rules = console.getBean(RulesetRows.class).inForce().rules();
        var moments = jdbc.sql("select as_of from group_assessment where scope = 'DOMAIN' and name = ? order by as_of")
                .param(domain.text())
                .query((row, n) -> row.getObject("as_of", OffsetDateTime.class).toInstant())
                .list();
        assertThat(moments).hasSizeGreaterThan(2);
        for (var moment : moments) {
            var stored = groups.domain(
                    groups.latest(Scope.DOMAIN, domain.text(), moment).orElseThrow());
            var families = reads.stood(domain, moment).stream()
                    .map(FamilyLine::forRollUp)
                    .toList();
            assertThat(DomainLevel.of(families, stored.own(), rules)).isEqualTo(stored.level());
            assertThat(families).hasSize(stored.families());
        }
    }

    @Test
    void anEvaluationThatFindsNothingNewAppendsNothing() {
        var before = reads.of(new FamilyId(family), 10);
        assertThat(reviewer.post(
                        "/maturity/evaluations", "{\"scope\": \"FAMILY\", \"name\": \"%s\"}".formatted(family)))
                .hasStatus(200);
        assertThat(reviewer.post(
                        "/maturity/evaluations",
                        "{\"scope\": \"DOMAIN\", \"name\": \"%s\"}".formatted(estate.domain())))
                .hasStatus(200);
        assertThat(reads.of(new FamilyId(family), 10)).isEqualTo(before);
        assertThat(estate.approver().post("/maturity/evaluations", "{\"scope\": \"ORGANISATION\"}"))
                .hasStatus(403);
    }

    @Test
    void aReportOfReadsIsMonitoringAndIsNoticedSoon() {
        assertThat(status("M1.3")).isEqualTo("NO_DATA");
        assertThat(estate.engineer().post("/measurements", """
                        {"items": [{"family": "%s", "region": "eu", "bucketStart": "%s", "bucketSeconds": 60, "reads": 10,
                         "hits": 9, "misses": 1, "sampledReads": 0, "staleReads": 0, "source": "test", "id": "%s"}]}
                        """.formatted(
                                family,
                                clock.instant().minusSeconds(3600).truncatedTo(java.time.temporal.ChronoUnit.MINUTES),
                                UUID.randomUUID())))
                .hasStatus(202);
        judgements.marked();
        assertThat(status("M1.3")).isEqualTo("PASSED");
        assertThat(status("M3.2")).isEqualTo("NO_DATA");
    }

    @Test
    void anIncidentIsNoticedAndADrillEntersNothing() {
        assertThat(status("M3.3")).isEqualTo("FAILED");
        declare(true);
        judgements.marked();
        assertThat(status("M3.3")).as("a drill that goes on").isEqualTo("FAILED");
        declare(false);
        judgements.marked();
        assertThat(status("M3.3")).isEqualTo("PASSED");
        assertThat(status("M3.5")).isEqualTo("PASSED");
    }

    private void declare(boolean drill) {
        var declared = estate.engineer()
                .post("/incidents", """
                {"title": "Old item cards", "class": "C", "families": ["%s"], "startedAt": "%s",
                 "detectedBy": "MONITOR", "drill": %s}
                """.formatted(family, clock.instant().minusSeconds(600), drill));
        assertThat(declared).hasStatus(201);
    }

    @Test
    void theNextStepIsRankedByWhatItUnlocks() {
        holding("M1.2", approvedFor("M1.2"));
        judgements.marked();
        var steps = reviewer.get("/maturity/next-steps?domain=" + estate.domain());
        assertThat(Caller.<List<String>>read(steps, "$.items[*].criterion")).containsExactly("M1.3");
        assertThat(Caller.<List<String>>read(steps, "$.items[0].unlocked")).containsExactly(family);
    }

    private MvcTestResult level() {
        return reviewer.get("/maturity?scope=FAMILY&name=" + family);
    }

    private String status(String criterion) {
        return Caller.<List<String>>read(level(), "$.criteria[?(@.id=='%s')].status".formatted(criterion))
                .getFirst();
    }

    private static java.time.OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
