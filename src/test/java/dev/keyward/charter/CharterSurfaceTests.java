package dev.keyward.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The charter is one for the whole console, so it is tested in a console of its own. */
@OnBothDatabases
@TestPropertySource(properties = "keyward.environment.name=Charter")
class CharterSurfaceTests {
    private static final String WHY = "{\"to\": \"IN_FORCE\", \"reason\": \"Agreed in the guild\"}";

    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    private Caller author;
    private Caller another;

    @BeforeEach
    void twoAdminsAndNoDraft() {
        author = Caller.with(console, Role.PLATFORM_ADMIN);
        another = Caller.with(console, Role.PLATFORM_ADMIN);
        List<Integer> left = Caller.read(author.get("/charters"), "$.items[?(@.state == 'DRAFT')].number");
        left.forEach(number -> enforce(another, number));
    }

    @Test
    void theFirstDraftIsThePlaybooksAndTheNextBeginsWithTheOneInForce() {
        var number = drafted("{}");
        List<String> ids = Caller.read(author.get("/charters/" + number), "$.clauses[*].id");
        assertThat(ids).isNotEmpty();
        if (number == 1) {
            assertThat(ids).contains("slo-owners", "naming-standards", "high-impact-changes", "runbook-quality");
        }
        rewritten(number, "We drill every quarter.");
        assertThat(enforce(another, number)).hasStatusOk();

        var next = drafted("{}");
        assertThat(next).isEqualTo(number + 1);
        assertThat(Caller.<List<String>>read(author.get("/charters/" + next), "$.clauses[*].text"))
                .containsExactly("We drill every quarter.");
        assertThat(author.post("/charters", "{}")).hasStatus(409);
    }

    @Test
    void onlyPlatformAdminsWriteAndEverybodyReads() {
        var number = drafted("{}");
        var viewer = Caller.with(console, Role.DOMAIN_EDITOR, Role.DOMAIN_APPROVER, Role.REVIEWER);
        assertThat(viewer.get("/charters")).hasStatusOk();
        assertThat(viewer.get("/charters/" + number)).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(viewer.get("/charters/99999")).hasStatus(404);
        assertThat(viewer.post("/charters", "{}")).hasStatus(403);
        assertThat(viewer.put("/charters/" + number, text("Mine"), "If-Match", "\"1\""))
                .hasStatus(403);
        assertThat(enforce(viewer, number)).hasStatus(403);
    }

    @Test
    void whoeverWroteItDoesNotPutItInForce() {
        var number = drafted("{}");
        assertThat(enforce(author, number)).hasStatus(403);
        assertThat(another.put("/charters/" + number, text("Other words"), "If-Match", "\"1\""))
                .hasStatusOk();
        assertThat(enforce(another, number)).hasStatus(403);
        assertThat(enforce(author, number)).hasStatus(403);

        for (var writer : List.of(author, another)) {
            assertThatThrownBy(() -> jdbc.sql("update charter set enforced_by = ? where number = ?")
                            .params(writer.name(), number)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(enforce(Caller.with(console, Role.PLATFORM_ADMIN), number)).hasStatusOk();
    }

    @Test
    void aTextInForceIsNeverChanged() {
        var number = inForce("We own our freshness.");
        var etag = etag(number);
        assertThat(author.put("/charters/" + number, text("We do not."), "If-Match", etag))
                .hasStatus(409);
        assertThat(enforce(author, number)).hasStatus(409);
        var hash = hash(number);

        inForce("We own our freshness and our names.");

        assertThat(Caller.<String>read(author.get("/charters/" + number), "$.state"))
                .isEqualTo("SUPERSEDED");
        assertThat(author.put("/charters/" + number, text("We did not."), "If-Match", etag(number)))
                .hasStatus(409);
        assertThat(hash(number)).isEqualTo(hash);
        assertThat(Caller.<List<Integer>>read(author.get("/charters"), "$.items[?(@.state == 'IN_FORCE')].number"))
                .hasSize(1);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        var number = drafted("{}");
        assertThat(author.put("/charters/" + number, text("First"), "If-Match", "\"1\""))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(another.put("/charters/" + number, text("Second"), "If-Match", "\"1\""))
                .hasStatus(412);
        assertThat(another.put("/charters/" + number, text("Second"))).hasStatus(428);
        assertThat(another.post("/charters/" + number + "/transitions", WHY, "If-Match", "\"1\""))
                .hasStatus(412);
        assertThat(Caller.<List<String>>read(author.get("/charters/" + number), "$.clauses[*].text"))
                .containsExactly("First");
    }

    @Test
    void whatIsNoCharterIsRefusedWithAReason() {
        var number = drafted("{}");
        var long501 = text("x".repeat(501));
        assertThat(author.put("/charters/" + number, long501, "If-Match", "\"1\""))
                .hasStatus(400);
        assertThat(author.put("/charters/" + number, "{\"clauses\": []}", "If-Match", "\"1\""))
                .hasStatus(400);
        var unknown = "{\"clauses\": [{\"id\": \"mine\", \"text\": \"Mine\", \"control\": \"ALWAYS_GREEN\"}]}";
        assertThat(author.put("/charters/" + number, unknown, "If-Match", "\"1\""))
                .hasStatus(400);
        assertThat(another.post("/charters/" + number + "/transitions", "{\"to\": \"SUPERSEDED\", \"reason\": \"x\"}"))
                .hasStatus(409);
        assertThat(another.post(
                        "/charters/" + number + "/transitions",
                        "{\"to\": \"IN_FORCE\", \"reason\": \" \"}",
                        "If-Match",
                        "\"1\""))
                .hasStatus(400);
        assertThat(another.post("/charters/" + number + "/transitions", WHY)).hasStatus(428);
    }

    @Test
    void aDraftWaitsForAnAdminWhoDidNotWriteIt() {
        var wish = "Decide on version %d of the charter".formatted(drafted("{}"));

        assertThat(approvals(another)).contains(wish);
        assertThat(approvals(author)).doesNotContain(wish);
        assertThat(approvals(Caller.with(console, Role.DOMAIN_EDITOR))).doesNotContain(wish);
    }

    private static List<String> approvals(Caller who) {
        return Caller.read(who.get("/me/duties?limit=500"), "$.items[?(@.kind == 'APPROVAL')].title");
    }

    @Test
    void aLeadSignsOnceForEachVersionAndEarlierSignaturesStay() {
        var estate = Estate.in(console);
        var lead = estate.engineer();
        var number = inForce("We own our freshness.");
        assertThat(duties(lead)).containsExactly("Sign the charter for " + estate.team());

        assertThat(sign(lead, number, estate.team())).hasStatus(201);

        assertThat(sign(lead, number, estate.team())).hasStatus(409);
        assertThat(duties(lead)).isEmpty();
        assertThat(signers(number, estate.team())).containsExactly(lead.name());
        assertThat(missing(number)).doesNotContain(estate.team());

        var next = inForce("We own our freshness and our names.");
        assertThat(missing(next)).contains(estate.team());
        assertThat(duties(lead)).hasSize(1);
        assertThat(signers(number, estate.team())).containsExactly(lead.name());
        assertThat(sign(lead, number, estate.team())).hasStatus(409);
        assertThat(sign(lead, next, estate.team())).hasStatus(201);
    }

    @Test
    void nobodySignsForATeamTheyDoNotLeadAtWork() {
        var estate = Estate.in(console);
        var member = Caller.with(console, Role.DOMAIN_EDITOR);
        var team = Names.next("team");
        assertThat(author.post("/teams", """
                        {"name": "%s", "members": [{"person": "%s", "standing": "MEMBER"},
                         {"person": "%s", "standing": "LEAD"}]}
                        """.formatted(team, member.name(), author.name())))
                .hasStatus(201);
        var number = inForce("We own our freshness.");

        assertThat(sign(member, number, team)).hasStatus(403);
        assertThat(sign(estate.engineer(), number, team)).hasStatus(403);
        assertThat(sign(estate.admin(), number, estate.team())).hasStatus(403);
        assertThat(duties(member)).isEmpty();

        assertThat(author.post("/teams/" + team + "/transitions", "{\"to\": \"INACTIVE\", \"reason\": \"Merged\"}"))
                .hasStatusOk();
        assertThat(sign(author, number, team)).hasStatus(409);
        assertThat(missing(number)).doesNotContain(team);
        assertThat(sign(estate.engineer(), drafted("{}"), estate.team())).hasStatus(409);
    }

    @Test
    void everyStepIsInTheTrail() {
        var estate = Estate.in(console);
        var number = inForce("We own our freshness.");
        sign(estate.engineer(), number, estate.team());
        var auditor = Caller.with(console, Role.AUDITOR);
        assertThat(Caller.<List<String>>read(
                        auditor.get("/audit?subject={subject}", "charter/" + number), "$.items[*].action"))
                .contains("charter.drafted", "charter.edited", "charter.enforced", "charter.signed");
    }

    private int inForce(String says) {
        var number = drafted("{}");
        rewritten(number, says);
        assertThat(enforce(another, number)).hasStatusOk();
        return number;
    }

    private int drafted(String json) {
        var answer = author.post("/charters", json);
        assertThat(answer).hasStatus(201);
        return Caller.read(answer, "$.number");
    }

    private void rewritten(int number, String says) {
        assertThat(author.put("/charters/" + number, text(says), "If-Match", etag(number)))
                .hasStatusOk();
    }

    private MvcTestResult enforce(Caller who, int number) {
        return who.post("/charters/" + number + "/transitions", WHY, "If-Match", etag(number));
    }

    private static MvcTestResult sign(Caller who, int number, String team) {
        return who.post("/charters/" + number + "/signatures", "{\"team\": \"%s\"}".formatted(team));
    }

    private String etag(int number) {
        return String.valueOf(author.get("/charters/" + number).getResponse().getHeader("ETag"));
    }

    private String hash(int number) {
        return Caller.read(author.get("/charters/" + number), "$.textHash");
    }

    private List<String> signers(int number, String team) {
        return Caller.read(author.get("/charters/" + number), "$.signatures[?(@.team == '%s')].person".formatted(team));
    }

    private List<String> missing(int number) {
        return Caller.read(author.get("/charters/" + number), "$.missingSignatures[*]");
    }

    private static List<String> duties(Caller who) {
        return Caller.read(who.get("/me/duties?limit=500"), "$.items[?(@.kind == 'SIGNATURE')].title");
    }

    private static String text(String says) {
        return "{\"clauses\": [{\"id\": \"freshness\", \"text\": \"%s\", \"control\": \"STEWARDS_ABLE\"}]}"
                .formatted(says);
    }
}
