package dev.keyward.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.maturity.Quarter;
import dev.keyward.maturity.UpToDate;
import dev.keyward.review.snapshot.CanonicalJson;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The quarterly review over REST, from its opening to the pack that anybody can check. */
@OnBothDatabases
class ReviewSurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    ReviewRounds rounds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    private Estate estate;
    private Caller reviewer;
    private String family;
    private Quarter quarter;

    @BeforeEach
    void aDomainWithAFamily() {
        estate = Estate.in(console);
        reviewer = Caller.with(console, Role.REVIEWER);
        family = Names.next("family");
        quarter = Quarter.of(clock.instant());
        var spec = estate.family(family, "{domain}:v1:" + family + ":{id=int}");
        assertThat(estate.engineer().post("/families", spec)).hasStatus(201);
        judged();
    }

    @Test
    void aListIsAskedForAQuarterAndANumberOfRowsThatThereAre() {
        var strange = reviewer.get("/reviews?quarter=2026-Q9");
        assertThat(strange).hasStatus(400);
        assertThat(Caller.<List<String>>read(strange, "$.findings[*].field")).containsExactly("quarter");
        assertThat(reviewer.get("/reviews?quarter=" + quarter)).hasStatusOk();
        assertThat(Caller.<String>read(reviewer.get("/reviews?limit=-1"), "$.remedy"))
                .startsWith("Ask for one row at least");
        assertThat(Caller.<String>read(reviewer.get("/reviews?limit=501"), "$.remedy"))
                .startsWith("Ask for fewer rows");
    }

    private void judged() {
        UpToDate.bring(console);
        assertThat(reviewer.post(
                        "/maturity/evaluations",
                        "{\"scope\": \"DOMAIN\", \"name\": \"%s\"}".formatted(estate.domain())))
                .hasStatusOk();
    }

    private String opened() {
        var opened = reviewer.post("/reviews", """
                {"quarter": "%s", "domain": "%s"}""".formatted(quarter, estate.domain()));
        assertThat(opened.getResponse().getStatus())
                .as("by hand, or just by itself")
                .isIn(201, 409);
        var list = reviewer.get("/reviews?domain=%s&quarter=%s".formatted(estate.domain(), quarter));
        return Caller.<List<String>>read(list, "$.items[*].id").getFirst();
    }

    private String prepared() {
        var id = opened();
        assertThat(moved(reviewer, id, "PREPARED")).hasStatusOk();
        return id;
    }

    private String signed() {
        var id = prepared();
        decideAll(id);
        sign(id);
        return id;
    }

    /** Drift and findings of a new family are judged soon after it: then it is gathered again, as a person would. */
    private void decideAll(String id) {
        decideMissing(id);
        while (!Caller.<List<String>>read(show(id), "$.judgedSince").isEmpty()) {
            assertThat(moved(reviewer, id, "PREPARED")).hasStatusOk();
            decideMissing(id);
        }
    }

    /** Judged once more just before it, it is gathered and decided once more. */
    private void sign(String id) {
        var answer = moved(reviewer, id, "SIGNED");
        for (var more = 0; more < 20 && answer.getResponse().getStatus() == 409; more++) {
            decideAll(id);
            answer = moved(reviewer, id, "SIGNED");
        }
        assertThat(answer).hasStatusOk();
    }

    private void decideMissing(String id) {
        List<String> missing = Caller.read(show(id), "$.missing[*].item");
        for (var item : missing) {
            List<String> proposed = Caller.read(
                    show(id), "$.report.agenda[*].section.items[?(@.name=='%s')].proposal.outcome".formatted(item));
            assertThat(decided(reviewer, id, item, proposed.getFirst(), null)).hasStatusOk();
        }
    }

    private MvcTestResult show(String id) {
        return reviewer.get("/reviews/" + id);
    }

    private MvcTestResult moved(Caller who, String id, String to) {
        return who.post(
                "/reviews/%s/transitions".formatted(id), "{\"to\": \"%s\"}".formatted(to), "If-Match", etag(id));
    }

    private MvcTestResult decided(
            Caller who, String id, String item, String outcome, @org.jspecify.annotations.Nullable String reason) {
        var why = reason == null ? "" : ", \"reason\": \"%s\"".formatted(reason);
        return who.post(
                "/reviews/%s/decisions".formatted(id),
                "{\"item\": \"%s\", \"outcome\": \"%s\"%s}".formatted(item, outcome, why),
                "If-Match",
                etag(id));
    }

    private String etag(String id) {
        return String.valueOf(show(id).getResponse().getHeader("ETag"));
    }

    @Test
    void aReviewGoesFromItsAgendaToItsSignatureAndHandsOutActions() {
        var id = prepared();
        assertThat(Caller.<List<String>>read(show(id), "$.report.agenda[*].section.kind"))
                .containsExactly(
                        "STALE_TRENDS",
                        "TTL_TUNING",
                        "LEGACY_PRUNE",
                        "RUNBOOK_DRILL",
                        "EXEMPTIONS",
                        "DRIFT",
                        "BROKEN_GLASS");
        assertThat(Caller.<Integer>read(show(id), "$.points")).isBetween(5, 12);
        assertThat(Caller.<List<String>>read(show(id), "$.availableTransitions"))
                .containsExactly("PREPARED", "SIGNED");
        assertThat(moved(reviewer, id, "SIGNED")).hasStatus(422);

        decideAll(id);
        assertThat(Caller.<String>read(show(id), "$.state")).isEqualTo("IN_PROGRESS");
        sign(id);

        assertThat(Caller.<String>read(show(id), "$.state")).isEqualTo("SIGNED");
        assertThat(Caller.<Boolean>read(show(id), "$.snapshot.intact")).isTrue();
        assertThat(Caller.<List<String>>read(show(id), "$.reviewers")).containsExactly(reviewer.name());
        List<String> actions = Caller.read(show(id), "$.report.agenda[*].decided[*].action.id");
        assertThat(actions).isNotEmpty();
        for (var action : actions) {
            var item = reviewer.get("/actions/" + action);
            assertThat(Caller.<String>read(item, "$.origin")).isEqualTo("REVIEW");
            assertThat(Caller.<String>read(item, "$.ownerTeam")).isEqualTo(estate.team());
        }
        assertThat(Caller.<List<String>>read(
                        Caller.with(console, Role.AUDITOR).get("/audit?subject={s}", subject()), "$.items[*].action"))
                .contains("review.opened", "review.prepared", "review.decided", "review.signed");
    }

    private String subject() {
        return "review/%s/%s".formatted(quarter, estate.domain());
    }

    @Test
    void anotherOutcomeThanTheProposedHasAReason() {
        var id = prepared();
        List<String> outcome =
                Caller.read(show(id), "$.report.agenda[*].section.items[?(@.name=='RUNBOOK_DRILL')].proposal.outcome");
        assertThat(outcome).containsExactly("CHANGE");
        assertThat(decided(reviewer, id, "RUNBOOK_DRILL", "KEEP", null)).hasStatus(400);
        assertThat(decided(reviewer, id, "RUNBOOK_DRILL", "KEEP", "Drilled with the whole platform in May"))
                .hasStatusOk();
        assertThat(decided(reviewer, id, "NO_SUCH_POINT", "KEEP", null)).hasStatus(404);
        assertThatThrownBy(() -> jdbc.sql("update review_decision set reason = null where review = ?")
                        .param(UUID.fromString(id))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aReviewIsNotSignedWithFiguresOfBeforeTheLastJudgement() {
        var id = prepared();
        decideAll(id);
        var another = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(another, "{domain}:v1:" + another + ":{id=int}")))
                .hasStatus(201);
        judged();

        assertThat(Caller.<List<String>>read(show(id), "$.judgedSince"))
                .contains("M1.1 Registered: 2 passed; before 1 passed.");
        var refused = moved(reviewer, id, "SIGNED");
        assertThat(refused).hasStatus(409);
        assertThat(Caller.<String>read(refused, "$.detail"))
                .contains("The domain was judged again since this was gathered on ");
        assertThat(Caller.<String>read(refused, "$.remedy")).startsWith("Gather again");
        assertThat(Caller.<List<String>>read(refused, "$.findings[*].message"))
                .contains("M1.1 Registered: 2 passed; before 1 passed.");

        assertThat(moved(reviewer, id, "PREPARED")).hasStatusOk();
        assertThat(Caller.<List<String>>read(show(id), "$.report.moved"))
                .contains("M1.1 Registered: 2 passed; before 1 passed.");
        assertThat(Caller.<Integer>read(show(id), "$.decided"))
                .as("decisions stay where the proposal is the same")
                .isPositive();
        decideAll(id);
        sign(id);
    }

    @Test
    void ofTwoSignaturesAtOnceOneSignsAndTheOtherIsRefused() throws InterruptedException {
        var id = prepared();
        decideAll(id);
        var seen = etag(id);
        var path = "/reviews/%s/transitions".formatted(id);
        var together = new CyclicBarrier(4);
        Callable<Integer> signs = () -> {
            together.await();
            var answer = reviewer.post(path, "{\"to\": \"SIGNED\"}", "If-Match", seen);
            return answer.getResponse().getStatus();
        };
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var signatures = hands.invokeAll(Collections.nCopies(4, signs));
            assertThat(signatures.stream().map(Future::resultNow).sorted())
                    .as("one signs; the others lose the race to it, or read that they are late")
                    .containsExactly(200, 412, 412, 412);
        }
        assertThat(jdbc.sql("select count(*) from review_snapshot where review = ?")
                        .param(UUID.fromString(id))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(moved(reviewer, id, "SIGNED")).as("signed already").hasStatus(409);
        assertThat(Caller.<Boolean>read(show(id), "$.snapshot.intact")).isTrue();
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        var id = prepared();
        var seen = etag(id);
        assertThat(decided(reviewer, id, "RUNBOOK_DRILL", "CHANGE", null)).hasStatusOk();
        var body = "{\"item\": \"RUNBOOK_DRILL\", \"outcome\": \"CHANGE\"}";
        assertThat(reviewer.post("/reviews/%s/decisions".formatted(id), body, "If-Match", seen))
                .hasStatus(412);
        assertThat(reviewer.post("/reviews/%s/decisions".formatted(id), body)).hasStatus(428);
        assertThat(reviewer.post("/reviews/%s/transitions".formatted(id), "{\"to\": \"SIGNED\"}", "If-Match", seen))
                .hasStatus(412);
    }

    @Test
    void whoAnswersForTheDomainDoesNotReviewIt() {
        var both = Caller.with(console, Role.REVIEWER);
        assertThat(estate.admin()
                        .put(
                                "/teams/" + estate.team(),
                                """
                        {"kind": "DOMAIN", "members": [{"person": "%s", "standing": "LEAD"},
                         {"person": "%s", "standing": "MEMBER"}]}
                        """.formatted(estate.engineer().name(), both.name()),
                                "If-Match",
                                teamTag()))
                .hasStatusOk();
        var id = opened();
        assertThat(moved(both, id, "PREPARED")).hasStatus(403);
        assertThat(moved(estate.engineer(), id, "PREPARED")).hasStatus(403);
        assertThat(moved(reviewer, id, "PREPARED")).hasStatusOk();
        assertThat(decided(both, id, "RUNBOOK_DRILL", "CHANGE", null)).hasStatus(403);
        decideAll(id);
        assertThat(moved(both, id, "SIGNED")).hasStatus(403);
        assertThat(duties(both)).isEmpty();
        assertThat(duties(reviewer))
                .containsExactly("Sign the review of %s for %s".formatted(estate.domain(), quarter));
        sign(id);
        assertThat(duties(reviewer)).isEmpty();
    }

    private String teamTag() {
        return String.valueOf(
                reviewer.get("/teams/" + estate.team()).getResponse().getHeader("ETag"));
    }

    private List<String> duties(Caller who) {
        List<String> all = Caller.read(who.get("/me/duties?limit=500"), "$.items[?(@.kind == 'REVIEW')].title");
        return all.stream()
                .filter(title -> title.contains(estate.domain() + " "))
                .toList();
    }

    @Test
    void theJsonOfThePackHasTheHashThatWasSigned() throws IOException {
        var id = signed();
        var json = reviewer.get("/reviews/%s/pack?format=json".formatted(id));
        assertThat(json)
                .hasStatusOk()
                .hasHeader(
                        "Content-Disposition",
                        "attachment; filename=\"review-%s-%s.json\"".formatted(quarter, estate.domain()));
        String hash = Caller.read(show(id), "$.snapshot.sha256");
        assertThat(CanonicalJson.sha256(json.getResponse().getContentAsByteArray()))
                .isEqualTo(hash);
        assertThat(together(pdf(id))).contains(hash);
        var csv = reviewer.get("/reviews/%s/pack?format=csv".formatted(id));
        assertThat(csv.getResponse().getContentAsString().lines().count())
                .isEqualTo(1 + Caller.<Integer>read(show(id), "$.points"));
        assertThat(reviewer.get("/reviews/%s/pack?format=doc".formatted(id))).hasStatus(400);
    }

    private String pdf(String id) throws IOException {
        var pack = reviewer.get("/reviews/%s/pack".formatted(id));
        assertThat(pack).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        try (var document = Loader.loadPDF(pack.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String together(String words) {
        return words.replaceAll("\\s+", "");
    }

    @Test
    void thePdfSaysWhatTheJsonSays() throws IOException {
        var id = signed();
        var json = reviewer.get("/reviews/%s/pack?format=json".formatted(id));
        var text = together(pdf(id));
        for (var path : List.of(
                "$.agenda[*].section.says",
                "$.agenda[*].section.data.rows[*].cells[*]",
                "$.agenda[*].section.items[*].asked",
                "$.agenda[*].section.items[*].proposal.because",
                "$.agenda[*].decided[*].action.title",
                "$.standing.own[*].observed",
                "$.head.steward")) {
            var words =
                    com.jayway.jsonpath.JsonPath.<Object>read(json.getResponse().getContentAsString(), path);
            var all = words instanceof List<?> list ? list : List.of(words);
            assertThat(all).allSatisfy(one -> assertThat(text).contains(together(String.valueOf(one))));
        }
    }

    @Test
    void oneChangedByteIsDetectedOverRestAndInEveryPack() {
        var id = signed();
        jdbc.sql("update review_snapshot set document = replace(document, 'quarter', 'quarteR') where review = ?")
                .param(UUID.fromString(id))
                .update();

        assertThat(Caller.<Boolean>read(show(id), "$.snapshot.intact")).isFalse();
        assertThat(show(id))
                .as("what is not what was signed is not shown")
                .bodyJson()
                .doesNotHavePath("$.report");
        assertThat(Caller.<String>read(show(id), "$.snapshot.stored"))
                .isNotEqualTo(Caller.<String>read(show(id), "$.snapshot.sha256"));
        for (var format : PackFormat.values()) {
            var refused = reviewer.get("/reviews/%s/pack?format=%s".formatted(id, format.extension()));
            assertThat(refused).hasStatus(409);
            assertThat(Caller.<String>read(refused, "$.detail")).contains("changed after it was signed");
        }
    }

    @Test
    void whatIsSignedStays() throws IOException {
        var id = signed();
        assertThat(decided(reviewer, id, "RUNBOOK_DRILL", "CHANGE", null)).hasStatus(409);
        assertThat(moved(reviewer, id, "PREPARED")).hasStatus(409);
        assertThat(moved(reviewer, id, "SIGNED")).hasStatus(409);
        assertThat(moved(reviewer, id, "CLOSED")).as("its actions wait").hasStatus(409);
        assertThatThrownBy(() -> jdbc.sql("insert into review_snapshot (review, document, sha256, taken_at)"
                                + " select review, document, sha256, taken_at from review_snapshot where review = ?")
                        .param(UUID.fromString(id))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        try (var sources = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
            assertThat(sources.filter(path -> path.toString().endsWith(".java")))
                    .allSatisfy(path -> assertThat(java.nio.file.Files.readString(path))
                            .doesNotContainIgnoringCase("update review_snapshot")
                            .doesNotContainIgnoringCase("delete from review_snapshot"));
        }
    }

    @Test
    void preparingAgainTellsWhatMovedAndKeepsTheDecisionsThatStillHold() {
        var id = prepared();
        assertThat(decided(reviewer, id, "RUNBOOK_DRILL", "CHANGE", null)).hasStatusOk();
        List<String> stale = Caller.read(show(id), "$.report.agenda[*].section.items[?(@.kind=='STALE_TRENDS')].name");
        assertThat(decided(reviewer, id, stale.getFirst(), "INVESTIGATE", "Looked at in any case"))
                .hasStatusOk();
        assertThat(estate.engineer().post("/incidents", """
                        {"title": "Old item cards", "class": "A", "families": ["%s"], "startedAt": "%s",
                         "detectedBy": "MONITOR"}""".formatted(
                                family, clock.instant().minusSeconds(600))))
                .hasStatus(201);

        assertThat(moved(reviewer, id, "PREPARED")).hasStatusOk();

        assertThat(Caller.<List<String>>read(show(id), "$.report.moved"))
                .contains(
                        "Incidents of Class A, B, C: 1, 0, 0 were 0, 0, 0.",
                        "New: Why does %s serve stale values?".formatted(family));
        assertThat(Caller.<List<String>>read(reviewer.get("/reviews/%s/decisions".formatted(id)), "$.items[*].item"))
                .containsExactly("RUNBOOK_DRILL");
    }

    @Test
    void whatWasAskedForIsCarriedOverUntilItIsVerified() {
        var id = signed();
        List<String> actions = Caller.read(show(id), "$.report.agenda[*].decided[*].action.id");
        back(id);
        var next = opened();
        assertThat(moved(reviewer, next, "PREPARED")).hasStatusOk();
        assertThat(Caller.<List<String>>read(show(next), "$.report.carriedOver[*].action"))
                .containsExactlyInAnyOrderElementsOf(actions);
        assertThat(Caller.<List<String>>read(show(next), "$.report.carriedOver[*].kept"))
                .containsOnly("RUNNING");

        jdbc.sql("update action_item set due_at = ? where id = ?")
                .params(clock.instant().minusSeconds(5).atOffset(ZoneOffset.UTC), UUID.fromString(actions.getFirst()))
                .update();
        assertThat(moved(reviewer, next, "PREPARED")).hasStatusOk();
        assertThat(Caller.<String>read(show(next), "$.report.carriedOver[0].kept"))
                .isEqualTo("BROKEN");
        assertThat(Caller.<String>read(show(next), "$.report.carriedOver[0].action"))
                .isEqualTo(actions.getFirst());
    }

    /** As if the review had been of the quarter before. */
    private void back(String id) {
        jdbc.sql("update review set quarter = ? where id = ?")
                .params(quarter.previous().toString(), UUID.fromString(id))
                .update();
    }

    @Test
    void lastQuartersSignatureCountsForLevelThree() {
        assertThat(own("D3.1")).containsExactly("NO_DATA");
        var id = signed();
        back(id);
        assertThat(estate.admin()
                        .post(
                                "/maturity/evaluations",
                                "{\"scope\": \"DOMAIN\", \"name\": \"%s\"}".formatted(estate.domain())))
                .hasStatusOk();
        assertThat(own("D3.1")).containsExactly("PASSED");
    }

    private List<String> own(String criterion) {
        assertThat(reviewer.post("/maturity/evaluations", "{\"scope\": \"ORGANISATION\"}"))
                .hasStatusOk();
        return Caller.read(
                reviewer.get("/maturity?scope=DOMAIN&name=" + estate.domain()),
                "$.criteria[?(@.id=='%s')].status".formatted(criterion));
    }

    @Test
    void aReviewOpensByItselfOnceHoweverManyConsolesLook() {
        var rounds8 = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.runAsync(rounds::look))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(rounds8).join();
        var list = reviewer.get("/reviews?domain=%s&quarter=%s".formatted(estate.domain(), quarter));
        assertThat(Caller.<List<String>>read(list, "$.items[*].state")).hasSize(1);
        assertThat(reviewer.post(
                        "/reviews", "{\"quarter\": \"%s\", \"domain\": \"%s\"}".formatted(quarter, estate.domain())))
                .hasStatus(409);
    }

    @Test
    void aReviewIsPreparedInTheLastTwoWeeksAndMissedAfterThirtyDays() {
        var id = opened();
        ending(id, clock.instant().plusSeconds(86_400L * 15));
        rounds.look();
        assertThat(Caller.<String>read(show(id), "$.state")).isEqualTo("SCHEDULED");
        ending(id, clock.instant().plusSeconds(86_400L * 13));
        rounds.look();
        assertThat(Caller.<String>read(show(id), "$.state")).isEqualTo("PREPARED");
        ending(id, clock.instant().minusSeconds(86_400L * 30 + 5));
        rounds.look();
        assertThat(Caller.<String>read(show(id), "$.state")).isEqualTo("MISSED");
        assertThat(moved(reviewer, id, "PREPARED")).hasStatus(409);
    }

    private void ending(String id, Instant at) {
        jdbc.sql("update review set ends_at = ?, due_at = ? where id = ?")
                .params(
                        at.atOffset(ZoneOffset.UTC),
                        at.plus(Review.GRACE).atOffset(ZoneOffset.UTC),
                        UUID.fromString(id))
                .update();
    }

    @Test
    void aSignedReviewClosesByItselfOnceEverythingHasEnded() {
        var id = signed();
        List<String> actions = Caller.read(show(id), "$.report.agenda[*].decided[*].action.id");
        for (var action : actions) {
            jdbc.sql("update action_item set state = 'WONT_DO', remark = 'no' where id = ?")
                    .param(UUID.fromString(action))
                    .update();
        }
        rounds.look();
        assertThat(Caller.<String>read(show(id), "$.state")).isEqualTo("CLOSED");
        assertThat(Caller.<Boolean>read(show(id), "$.snapshot.intact")).isTrue();
    }

    @Test
    void whatIsNoReviewIsRefused() {
        var later = "{\"quarter\": \"%s\", \"domain\": \"%s\"}".formatted(quarter.next(), estate.domain());
        assertThat(reviewer.post("/reviews", later)).hasStatus(400);
        assertThat(reviewer.post("/reviews", "{\"quarter\": \"Q3\", \"domain\": \"%s\"}".formatted(estate.domain())))
                .hasStatus(400);
        assertThat(reviewer.post("/reviews", "{\"quarter\": \"%s\", \"domain\": \"nowhere\"}".formatted(quarter)))
                .hasStatus(404);
        assertThat(estate.engineer().post("/reviews", later)).hasStatus(403);
        assertThat(reviewer.get("/reviews/nothing")).hasStatus(404);
        var id = opened();
        assertThat(moved(reviewer, id, "MISSED")).hasStatus(409);
        assertThat(reviewer.get("/reviews/%s/pack".formatted(id))).hasStatus(409);
    }
}
