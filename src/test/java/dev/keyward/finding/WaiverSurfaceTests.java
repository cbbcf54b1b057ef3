package dev.keyward.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A waiver from the request to its end, as programs see it. The family relies on its TTL alone, for too long (KF002). */
@OnBothDatabases
class WaiverSurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    @Autowired
    WaiverRows rows;

    @Autowired
    WaiverExpiry expiry;

    @Autowired
    HeldWaivers held;

    private Estate estate;
    private Caller approver;
    private String family;

    @BeforeEach
    void aFamilyThatIsKeptAsADraft() {
        estate = Estate.in(console);
        approver = Caller.with(console, Role.DOMAIN_APPROVER);
        family = Names.next("family");
        var answer = estate.engineer().post("/families", expiringAfter("PT2H"));
        assertThat(answer).hasStatus(201);
        assertThat(Caller.<String>read(answer, "$.state")).isEqualTo("DRAFT");
    }

    @Test
    void anErrorBlocksUntilSomebodyElseWaivesItAndStaysVisible() {
        assertThat(submit()).hasStatus(422);
        var waiver = requested();
        assertThat(submit()).hasStatus(422);
        assertThat(decide(approver, waiver, "APPROVE")).hasStatus(200);

        assertThat(submit()).hasStatus(200);
        assertThat(state()).isEqualTo("ACTIVE");
        var finding = estate.engineer().get("/families/" + family + "/findings");
        assertThat(Caller.<List<String>>read(finding, "$.items[?(@.ruleId=='KF002')].severity"))
                .containsExactly("ERROR");
        assertThat(Caller.<List<String>>read(finding, "$.items[?(@.ruleId=='KF002')].waiver.decidedBy"))
                .containsExactly(approver.name());
    }

    @Test
    void whoAskedCannotDecideAndTheRolesAreKept() {
        var both = Caller.with(console, Role.DOMAIN_EDITOR, Role.DOMAIN_APPROVER, Role.PLATFORM_ADMIN);
        var waiver = both.post(path("/waivers"), body("KF002", 30));
        assertThat(waiver).hasStatus(201);

        assertThat(decide(both, waiver, "APPROVE")).hasStatus(403);
        assertThat(decide(both, waiver, "DENY")).hasStatus(403);
        assertThat(decide(estate.engineer(), waiver, "APPROVE")).hasStatus(403);
        assertThat(Caller.with(console, Role.DOMAIN_EDITOR).post(path("/waivers"), body("KF002", 30)))
                .hasStatus(403);
        assertThat(approver.post(path("/waivers"), body("KF002", 30))).hasStatus(403);
    }

    @Test
    void theDatabaseItselfKnowsNoSelfApproval() {
        var id = UUID.fromString(id(requested()));

        assertThatThrownBy(() -> jdbc.sql(
                                "update waiver set state = 'APPROVED', decided_by = requested_by, decided_at = ? where id = ?")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update waiver set state = 'APPROVED' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aDeniedOneCanBeAskedForAgain() {
        assertThat(decide(approver, requested(), "DENY")).hasStatus(200);
        assertThat(submit()).hasStatus(422);
        assertThat(decide(approver, requested(), "APPROVE")).hasStatus(200);
    }

    @Test
    void itEndsWithItsTimeWhetherOrNotAJobHasRun() {
        var waiver = requested();
        assertThat(decide(approver, waiver, "APPROVE")).hasStatus(200);
        var over = clock.instant().plus(Duration.ofDays(31));
        var later = new HeldWaivers(jdbc, InstantSource.fixed(over));
        var name = new dev.keyward.registry.FamilyId(family);

        assertThat(held.of(name)).containsExactly("KF002");
        assertThat(later.of(name)).isEmpty();
        assertThat(rows.findById(WaiverId.of(id(waiver))).orElseThrow().stateAt(over))
                .isEqualTo(WaiverState.EXPIRED);
    }

    @Test
    void theJobWritesDownThatItIsOverAndAnotherOneCanBeAskedFor() {
        var waiver = requested();
        assertThat(decide(approver, waiver, "APPROVE")).hasStatus(200);
        runOut(waiver);

        assertThat(submit()).as("over by the clock").hasStatus(422);
        expiry.sweep();
        var read = estate.engineer().get("/waivers/" + id(waiver));
        assertThat(Caller.<String>read(read, "$.state")).isEqualTo("EXPIRED");
        assertThat(Caller.<String>read(read, "$.endedBy")).isEqualTo("system");
        assertThat(Caller.<List<String>>read(
                        Caller.with(console, Role.AUDITOR).get("/audit?subject=family/" + family), "$.items[*].action"))
                .contains("waiver.requested", "waiver.approved", "waiver.expired");
        requested();
    }

    @Test
    void anotherOneCanBeAskedForBeforeTheJobHasRun() {
        var waiver = requested();
        assertThat(decide(approver, waiver, "APPROVE")).hasStatus(200);
        runOut(waiver);

        requested();
    }

    @Test
    void aRevokedOneHoldsNoLonger() {
        var waiver = requested();
        assertThat(decide(approver, waiver, "APPROVE")).hasStatus(200);
        assertThat(estate.engineer()
                        .post(
                                "/waivers/" + id(waiver) + "/transitions",
                                "{\"to\": \"REVOKED\", \"reason\": \"mended\"}"))
                .hasStatus(200);

        assertThat(submit()).hasStatus(422);
        assertThat(approver.post(
                        "/waivers/" + id(waiver) + "/transitions", "{\"to\": \"REVOKED\", \"reason\": \"again\"}"))
                .hasStatus(409);
    }

    @Test
    void thereIsNothingToWaiveWithoutAnErrorNorWherePurgesHaveToBeExact() {
        assertThat(request("KF003", 30)).hasStatus(409);
        assertThat(request("KF005", 30)).as("only a warning").hasStatus(409);
        for (var exact : List.of("KT009", "KT010", "KT011", "KT014", "KT017")) {
            assertThat(request(exact, 30)).hasStatus(409);
        }
        assertThat(request("KF999", 30)).hasStatus(400);
    }

    @Test
    void itLastsAtMost180DaysAndGivesAReason() {
        assertThat(request("KF002", 181)).hasStatus(400);
        assertThat(request("KF002", 0)).hasStatus(400);
        assertThat(estate.engineer()
                        .post(path("/waivers"), body("KF002", 30).replace("until the events are there", " ")))
                .hasStatus(400);
    }

    @Test
    void ofSeveralRequestsAtOnceOneIsKept() throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = pool
                    .invokeAll(Stream.generate(() -> (Callable<MvcTestResult>) () -> request("KF002", 30))
                            .limit(4)
                            .toList())
                    .stream()
                    .map(future -> future.resultNow().getResponse().getStatus())
                    .toList();

            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers).allSatisfy(status -> assertThat(status).isIn(201, 409));
        }
    }

    @Test
    void ofTwoDecisionsAtOnceOneCounts() throws InterruptedException {
        var waiver = requested();
        var other = Caller.with(console, Role.DOMAIN_APPROVER);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool
                    .invokeAll(List.<Callable<MvcTestResult>>of(
                            () -> decide(approver, waiver, "APPROVE"), () -> decide(other, waiver, "DENY")))
                    .stream()
                    .map(future -> future.resultNow().getResponse().getStatus())
                    .toList();

            assertThat(answers).containsOnlyOnce(200);
        }
    }

    @Test
    void itWaitsInTheInboxOfApproversAndTheErrorInTheTeams() {
        requested();

        assertThat(titles(approver)).contains("Decide on the waiver of KF002 for " + family);
        assertThat(titles(estate.engineer())).contains("Mend an error of " + family);
    }

    @Test
    void aRequestWhoseErrorIsGoneClosesItselfAndNobodyIsAskedAnyMore() {
        var waiver = requested();
        var wish = "Decide on the waiver of KF002 for " + family;
        assertThat(titles(approver)).contains(wish);

        mend();

        assertThat(titles(approver)).doesNotContain(wish);
        var read = estate.engineer().get("/waivers/" + id(waiver));
        assertThat(Caller.<String>read(read, "$.state")).isEqualTo("WITHDRAWN");
        assertThat(Caller.<String>read(read, "$.endedBy")).isEqualTo("system");
        assertThat(decide(approver, waiver, "APPROVE")).hasStatus(409);
    }

    @Test
    void anApprovedOneKeepsItsTimeWhenItsErrorIsMended() {
        var waiver = requested();
        assertThat(decide(approver, waiver, "APPROVE")).hasStatus(200);

        mend();

        assertThat(Caller.<String>read(estate.engineer().get("/waivers/" + id(waiver)), "$.state"))
                .isEqualTo("APPROVED");
    }

    @Test
    void theOwnersPeopleTakeARequestBackAndMayAskAgain() {
        var waiver = requested();
        var path = "/waivers/" + id(waiver) + "/transitions";
        var body = "{\"to\": \"WITHDRAWN\", \"reason\": \"it is mended tomorrow\"}";

        assertThat(Caller.with(console, Role.DOMAIN_EDITOR).post(path, body)).hasStatus(403);
        assertThat(approver.post(path, body)).hasStatus(403);
        assertThat(estate.engineer().post(path, body)).hasStatus(200);
        assertThat(estate.engineer().post(path, body)).hasStatus(409);
        requested();
    }

    private static List<String> titles(Caller who) {
        return Caller.read(who.get("/me/duties?limit=500"), "$.items[*].title");
    }

    @Test
    void aDryRunCountsAFamilyThatOnlyItsWaiverKeepsFree() {
        family = Names.next("family");
        assertThat(estate.engineer().post("/families", expiringAfter("PT2H").replace(":item:", ":order_line:")))
                .hasStatus(201);
        var draft = id(estate.admin().post("/standards", """
                {"scope": "DOMAIN", "scopeName": "%s", "note": "tried out",
                 "rules": [{"ruleId": "KT012", "severity": "ERROR"}]}
                """.formatted(estate.domain())));
        assertThat(newlyBlockedBy(draft)).as("it is blocked already").isZero();

        assertThat(decide(approver, requested(), "APPROVE")).hasStatus(200);

        assertThat(newlyBlockedBy(draft)).isEqualTo(1);
    }

    private int newlyBlockedBy(String draft) {
        return Caller.read(estate.engineer().post("/standards/" + draft + "/dry-run", ""), "$.newlyBlocked");
    }

    @Test
    void aMendedErrorIsRememberedAndItsFirstDayToo() {
        var first = seen();
        mend();

        assertThat(first).isNotNull();
        assertThat(jdbc.sql("select count(*) from lint_finding where family = ? and rule_id = 'KF002'"
                                + " and severity = 'ERROR' and resolved_at is not null")
                        .param(family)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private void mend() {
        var tag = String.valueOf(
                estate.engineer().get("/families/" + family).getResponse().getHeader("ETag"));
        assertThat(estate.engineer().put("/families/" + family, expiringAfter("PT5M"), "If-Match", tag))
                .hasStatus(200);
    }

    private String expiringAfter(String ttl) {
        var spec = estate.family(family, "{domain}:v1:item:{id=int}").strip();
        return spec.substring(0, spec.length() - 1)
                + ", \"ttl\": {\"value\": \"%s\", \"jitterPct\": 10}}".formatted(ttl);
    }

    private String seen() {
        return Caller.<List<String>>read(
                        estate.engineer().get("/families/" + family + "/findings"),
                        "$.items[?(@.ruleId=='KF002')].firstSeen")
                .getFirst();
    }

    /** As if its days were over: the same distance to the request, moved into the past. */
    private void runOut(MvcTestResult waiver) {
        Instant now = clock.instant();
        jdbc.sql("update waiver set requested_at = ?, expires_at = ? where id = ?")
                .params(
                        now.minus(Duration.ofDays(31)).atOffset(ZoneOffset.UTC),
                        now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC),
                        UUID.fromString(id(waiver)))
                .update();
    }

    private MvcTestResult submit() {
        return estate.engineer().post(path("/transitions"), "{\"to\": \"IN_REVIEW\", \"reason\": \"ready\"}");
    }

    private String state() {
        return Caller.read(estate.engineer().get("/families/" + family), "$.state");
    }

    private MvcTestResult requested() {
        var waiver = request("KF002", 30);
        assertThat(waiver).hasStatus(201);
        return waiver;
    }

    private MvcTestResult request(String rule, int days) {
        return estate.engineer().post(path("/waivers"), body(rule, days));
    }

    private String body(String rule, int days) {
        return "{\"ruleId\": \"%s\", \"reason\": \"until the events are there\", \"expiresAt\": \"%s\"}"
                .formatted(rule, clock.instant().plus(Duration.ofDays(days)));
    }

    private static MvcTestResult decide(Caller who, MvcTestResult waiver, String decision) {
        return who.post(
                "/waivers/" + id(waiver) + "/decisions",
                "{\"decision\": \"%s\", \"comment\": \"seen\"}".formatted(decision));
    }

    private String path(String behind) {
        return "/families/" + family + behind;
    }

    private static String id(MvcTestResult waiver) {
        return Caller.read(waiver, "$.id");
    }
}
