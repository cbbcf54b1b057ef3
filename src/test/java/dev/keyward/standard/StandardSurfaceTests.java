package dev.keyward.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A standard from its draft to its successor, as programs see it. Each test has a domain of its own to rule. */
@OnBothDatabases
class StandardSurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    private Estate estate;
    private Caller other;

    @BeforeEach
    void aDomainAndTwoAdmins() {
        estate = Estate.in(console);
        other = Caller.with(console, Role.PLATFORM_ADMIN);
    }

    @Test
    void theBuiltInStandardIsVersionOneOfEverything() {
        var list = estate.engineer().get("/standards?scope=GLOBAL&limit=500");

        assertThat(list).hasStatus(200);
        assertThat(Caller.<List<Integer>>read(list, "$.items[?(@.version==1)].version"))
                .containsExactly(1);
        assertThat(Caller.<List<String>>read(list, "$.items[?(@.version==1)].author"))
                .containsExactly("keyward");
    }

    @Test
    void aDraftChangesNothingAndTheDryRunSaysWhatItWould() {
        var odd = registered("order_line");
        var draft = drafted("[{\"ruleId\": \"KT012\", \"severity\": \"ERROR\"}]");

        assertThat(severities(odd)).containsExactly("WARN");
        var dry = estate.engineer().post("/standards/" + id(draft) + "/dry-run", "");
        assertThat(dry).hasStatus(200);
        assertThat(Caller.<Integer>read(dry, "$.families")).isEqualTo(1);
        assertThat(Caller.<Integer>read(dry, "$.changed")).isEqualTo(1);
        assertThat(Caller.<List<String>>read(dry, "$.rows[?(@.ruleId=='KT012')].family"))
                .containsExactly(odd);
        assertThat(Caller.<String>read(dry, "$.rows[0].before")).isEqualTo("WARN");
        assertThat(Caller.<String>read(dry, "$.rows[0].after")).isEqualTo("ERROR");
    }

    @Test
    void theWriterCannotMakeItEffectiveAndSomebodyElseCan() {
        var odd = registered("order_line");
        var draft = drafted("[{\"ruleId\": \"KT012\", \"severity\": \"NONE\", \"reason\": \"names of the old shop\"}]");

        assertThat(effective(estate.admin(), draft)).hasStatus(403);
        assertThat(effective(estate.engineer(), draft)).hasStatus(403);
        assertThat(severities(odd)).containsExactly("WARN");
        assertThat(effective(other, draft)).hasStatus(200);
        assertThat(severities(odd)).isEmpty();
        assertThat(estate.engineer()
                        .post("/families", estate.family(Names.next("family"), "{domain}:v1:cart_line:{id=int}")))
                .hasStatus(201);
    }

    @Test
    void theSecondVersionSupersedesTheFirstWhichStaysReadable() {
        var first = drafted("[{\"ruleId\": \"KT012\", \"severity\": \"INFO\", \"reason\": \"for now\"}]");
        assertThat(effective(other, first)).hasStatus(200);
        var second = drafted("[]");
        assertThat(Caller.<Integer>read(second, "$.version")).isEqualTo(2);
        assertThat(effective(other, second)).hasStatus(200);

        var read = estate.engineer().get("/standards/" + id(first));
        assertThat(Caller.<String>read(read, "$.state")).isEqualTo("SUPERSEDED");
        assertThat(Caller.<String>read(read, "$.rules[0].reason")).isEqualTo("for now");
        assertThat(Caller.<List<String>>read(read, "$.availableTransitions")).isEmpty();
        assertThat(effective(other, first)).hasStatus(409);
    }

    /** The first version of all comes with the database, not by the service. */
    @Test
    void theStandardForAllFamiliesIsSupersededLikeAnyOther() {
        var body = "{\"scope\": \"GLOBAL\", \"note\": \"tried out\", \"rules\": []}";
        for (var turn = 0; turn < 2; turn++) {
            var draft = estate.admin().post("/standards", body);
            assertThat(draft).hasStatus(201);
            assertThat(effective(other, draft)).hasStatus(200);
        }

        var list = estate.engineer().get("/standards?scope=GLOBAL&limit=500");
        assertThat(Caller.<List<String>>read(list, "$.items[?(@.version==1)].state"))
                .containsExactly("SUPERSEDED");
        assertThat(Caller.<List<String>>read(list, "$.items[?(@.state=='EFFECTIVE')].id"))
                .hasSize(1);
    }

    @Test
    void aDraftWaitsForAnAdminWhoDidNotWriteIt() {
        drafted("[]");
        var wish = "Decide on version 1 of the naming standard for domain " + estate.domain();

        assertThat(duties(other)).contains(wish);
        assertThat(duties(estate.admin())).doesNotContain(wish);
        assertThat(duties(estate.engineer())).doesNotContain(wish);
    }

    @Test
    void aDraftThatNobodyWantsIsDiscardedAndMakesRoomForTheNext() {
        var draft = drafted("[]");
        var path = "/standards/" + id(draft) + "/transitions";
        var body = "{\"to\": \"DISCARDED\"}";

        assertThat(estate.engineer().post(path, body, "If-Match", tag(draft))).hasStatus(403);
        assertThat(estate.admin().post(path, body, "If-Match", tag(draft))).hasStatus(200);
        assertThat(effective(other, draft)).hasStatus(409);
        assertThat(Caller.<Integer>read(drafted("[]"), "$.version")).isEqualTo(2);
    }

    @Test
    void aVersionSaysWhatItIsAbout() {
        var silent = estate.admin().post("/standards", body("[]").replace("tried out", " "));

        assertThat(silent).hasStatus(400);
        assertThat(Caller.<String>read(silent, "$.detail")).contains("says what it is about");
    }

    private static List<String> duties(Caller who) {
        return Caller.read(who.get("/me/duties?limit=500"), "$.items[*].title");
    }

    @Test
    void whatKeepsPurgesExactCannotBeWeakened() {
        for (var rule : List.of("KT009", "KT010", "KT011", "KT017")) {
            var refused =
                    draft("[{\"ruleId\": \"%s\", \"severity\": \"NONE\", \"reason\": \"please\"}]".formatted(rule));
            assertThat(refused).hasStatus(422);
            assertThat(Caller.<String>read(refused, "$.findings[0].field")).isEqualTo("rules[0].severity");
        }
    }

    @Test
    void aWeakerRuleWithoutAReasonAnUnknownRuleAndAnUnknownPlaceAreRefused() {
        assertThat(draft("[{\"ruleId\": \"KT001\", \"severity\": \"WARN\"}]")).hasStatus(422);
        assertThat(draft("[{\"ruleId\": \"KT999\", \"severity\": \"WARN\"}]")).hasStatus(422);
        assertThat(draft("[null]")).hasStatus(400);
        assertThat(draft("[{\"ruleId\": \"KT004\", \"params\": {\"names\": [null]}}]"))
                .hasStatus(422);
        assertThat(estate.admin().post("/standards", "{\"scope\": \"DOMAIN\", \"scopeName\": \"nowhere\"}"))
                .hasStatus(400);
        assertThat(estate.admin().post("/standards", "{\"scope\": \"GLOBAL\", \"scopeName\": \"x\"}"))
                .hasStatus(400);
        assertThat(estate.engineer().post("/standards", body("[]"))).hasStatus(403);
    }

    @Test
    void aScopeHasOneDraftAtATimeAlsoWhenTwoBeginAtOnce() throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = pool
                    .invokeAll(Stream.generate(() -> (java.util.concurrent.Callable<MvcTestResult>) () -> draft("[]"))
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
    void aChangeOnTopOfAnOldReadingIsRefused() {
        var draft = drafted("[]");
        var tag = tag(draft);
        var path = "/standards/" + id(draft);

        assertThat(estate.admin().put(path, body("[]"))).hasStatus(428);
        assertThat(estate.admin()
                        .put(path, body("[{\"ruleId\": \"KT012\", \"severity\": \"ERROR\"}]"), "If-Match", tag))
                .hasStatus(200);
        assertThat(other.put(path, body("[]"), "If-Match", tag)).hasStatus(412);
        assertThat(other.post(path + "/transitions", move(), "If-Match", tag)).hasStatus(412);
        assertThat(other.post(path + "/transitions", move())).hasStatus(428);
    }

    @Test
    void whoeverChangedADraftLastIsAWriterToo() {
        var draft = drafted("[]");
        assertThat(other.put("/standards/" + id(draft), body("[]"), "If-Match", tag(draft)))
                .hasStatus(200);

        assertThat(effective(other, draft)).hasStatus(403);
        assertThat(effective(estate.admin(), draft)).hasStatus(403);
        assertThat(effective(Caller.with(console, Role.PLATFORM_ADMIN), draft)).hasStatus(200);
    }

    @Test
    void theDatabaseItselfKnowsNoSelfApproval() {
        var draft = drafted("[]");

        assertThatThrownBy(() -> jdbc.sql("update naming_standard set made_effective_by = author where id = ?")
                        .param(java.util.UUID.fromString(id(draft)))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void everyRuleIsListedWithWhatAStandardMaySet() {
        var rules = estate.engineer().get("/rules");

        assertThat(rules).hasStatus(200);
        assertThat(Caller.<List<String>>read(rules, "$.items[?(@.id=='KT005')].params[0].name"))
                .containsExactly("maxPlaceholders", "maxCombinations");
    }

    private String registered(String word) {
        var name = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(name, "{domain}:v1:%s:{id=int}".formatted(word))))
                .hasStatus(201);
        return name;
    }

    private List<String> severities(String family) {
        return Caller.read(estate.engineer().get("/families/" + family), "$.findings[?(@.ruleId=='KT012')].severity");
    }

    private MvcTestResult drafted(String rules) {
        var draft = draft(rules);
        assertThat(draft).hasStatus(201);
        return draft;
    }

    private MvcTestResult draft(String rules) {
        return estate.admin().post("/standards", body(rules));
    }

    private String body(String rules) {
        return "{\"scope\": \"DOMAIN\", \"scopeName\": \"%s\", \"note\": \"tried out\", \"rules\": %s}"
                .formatted(estate.domain(), rules);
    }

    private static MvcTestResult effective(Caller who, MvcTestResult draft) {
        var path = "/standards/" + id(draft);
        var etag = String.valueOf(who.get(path).getResponse().getHeader("ETag"));
        return who.post(path + "/transitions", move(), "If-Match", etag);
    }

    private static String move() {
        return "{\"to\": \"EFFECTIVE\", \"reason\": \"looked at the dry run\"}";
    }

    private static String tag(MvcTestResult standard) {
        return String.valueOf(standard.getResponse().getHeader("ETag"));
    }

    private static String id(MvcTestResult standard) {
        return Caller.read(standard, "$.id");
    }
}
