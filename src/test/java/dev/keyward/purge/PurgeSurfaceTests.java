package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Corpus;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A governed purge by programs alone: requested, counted, approved by somebody else, run, and read in the trail. */
@OnBothDatabases
class PurgeSurfaceTests {
    @Autowired
    ApplicationContext console;

    private Estate estate;
    private String family;
    private RawRedis redis;

    @BeforeEach
    void aFamilyWithKeysAndLookAlikes() {
        estate = Estate.in(console);
        family = Names.next("family");
        redis = new RawRedis(RedisServer.shared().uri());
        assertThat(estate.engineer()
                        .post("/families", estate.family(family, "{domain}:v1:item:{any}:{slug=slug}:{number=int}")))
                .hasStatus(201);
        redis.write(IntStream.range(0, 500)
                .mapToObj(n -> key("a" + n % 7, "red", n))
                .toList());
        redis.write(IntStream.range(0, 100)
                .mapToObj(n -> key("a", "red", n) + ":image")
                .toList());
    }

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void aPurgeGoesFromRequestToTrail() {
        var id = Caller.<String>read(estate.engineer().post("/purges", wanted("{}")), "$.id");
        var counted = estate.engineer().post("/purges/" + id + "/dry-run", "");
        assertThat(counted).hasStatusOk();
        assertThat(Caller.<Integer>read(counted, "$.count")).isEqualTo(500);
        assertThat(Caller.<Integer>read(counted, "$.foreign")).isEqualTo(100);
        assertThat(Caller.<Boolean>read(counted, "$.exact")).isTrue();
        var approval = "{\"decision\": \"APPROVE\", \"comment\": \"ok\", \"scopeHash\": \"%s\"}"
                .formatted(Caller.<String>read(counted, "$.scopeHash"));

        var start = "{\"to\": \"RUNNING\", \"reason\": \"go\"}";
        assertThat(estate.engineer().post("/purges/" + id + "/transitions", start))
                .hasStatus(409);
        assertThat(estate.engineer().post("/purges/" + id + "/approvals", approval))
                .hasStatus(403);
        assertThat(estate.approver()
                        .post(
                                "/purges/" + id + "/approvals",
                                approval.replace("\"scopeHash\": \"", "\"scopeHash\": \"0")))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(409, 412));
        var approved = estate.approver().post("/purges/" + id + "/approvals", approval);
        assertThat(Caller.<String>read(approved, "$.state")).isEqualTo("APPROVED");
        assertThat(Caller.<List<String>>read(approved, "$.availableTransitions"))
                .contains("RUNNING", "CANCELLED");
        assertThat(estate.engineer().post("/purges/" + id + "/transitions", start))
                .hasStatusOk();

        await().atMost(Duration.ofSeconds(60))
                .until(() -> "COMPLETED".equals(Caller.read(estate.engineer().get("/purges/" + id), "$.state")));
        var done = estate.engineer().get("/purges/" + id);
        assertThat(Caller.<Integer>read(done, "$.progress.deleted")).isEqualTo(500);
        assertThat(redis.keys(estate.domain())).hasSize(100).allMatch(name -> name.endsWith(":image"));

        var trail = Caller.with(console, Role.AUDITOR).get("/audit?subject=purge/" + id);
        assertThat(Caller.<List<String>>read(trail, "$.items[*].action")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(Caller.<List<String>>read(trail, "$.items[*].actor"))
                .contains(estate.engineer().name(), estate.approver().name(), "system");
        assertThat(estate.engineer().get("/audit")).hasStatus(403);
        var verdict = Caller.with(console, Role.AUDITOR).get("/audit/verification");
        assertThat(Caller.<String>read(verdict, "$.state")).isEqualTo("INTACT");
    }

    @Test
    void somebodyWhoMayDoBothCannotApproveTheirOwnPurge() {
        var id = Caller.<String>read(estate.approver().post("/purges", wanted("{}")), "$.id");
        var hash = Caller.<String>read(estate.approver().post("/purges/" + id + "/dry-run", ""), "$.scopeHash");

        var own = estate.approver()
                .post(
                        "/purges/" + id + "/approvals",
                        "{\"decision\": \"APPROVE\", \"scopeHash\": \"%s\"}".formatted(hash));
        assertThat(own.getResponse().getStatus()).isIn(403, 409, 422);
        assertThat(Caller.<String>read(own, "$.remedy")).isNotBlank();
        assertThat(Caller.<String>read(estate.approver().get("/purges/" + id), "$.state"))
                .isEqualTo("PENDING_APPROVAL");
    }

    @Test
    void aRepeatedRequestWithOneKeyIsOnePurge() {
        var once = estate.engineer().post("/purges", wanted("{}"), "Idempotency-Key", "k1");
        var again = estate.engineer().post("/purges", wanted("{}"), "Idempotency-Key", "k1");
        var other = estate.engineer().post("/purges", wanted("{\"number\": [\"1\"]}"), "Idempotency-Key", "k1");

        assertThat(once).hasStatus(201);
        assertThat(again).hasStatus(201);
        assertThat(Caller.<String>read(again, "$.id")).isEqualTo(Caller.<String>read(once, "$.id"));
        assertThat(other).hasStatus(409);
        var listed = estate.engineer().get("/purges?family=" + family);
        assertThat(Caller.<Integer>read(listed, "$.total")).isEqualTo(1);
    }

    static Stream<Corpus.Line> values() {
        return Corpus.read("scope-values.yml");
    }

    @ParameterizedTest
    @MethodSource("values")
    void aHostileValueIsALiteralOrIsRefusedAtItsField(Corpus.Line line) {
        var values = "{\"%s\": [%s]}".formatted(line.text("placeholder"), Estate.quoted(line.input()));
        var answer = estate.engineer().post("/purges", wanted(values));

        if (line.flag("refused")) {
            assertThat(answer.getResponse().getStatus()).isBetween(400, 422);
            assertThat(Caller.<List<String>>read(answer, "$.findings[*].field"))
                    .contains("values." + line.text("placeholder"));
            assertThat(Caller.<Integer>read(estate.engineer().get("/purges?family=" + family), "$.total"))
                    .isZero();
        } else {
            assertThat(answer).hasStatus(201);
            var counted = estate.engineer().post("/purges/" + Caller.<String>read(answer, "$.id") + "/dry-run", "");
            assertThat(Caller.<Integer>read(counted, "$.count")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1000000000", "9223372036854775808", "\"NaN\"", "1.5"})
    void aCapIsANumberThatMeansSomething(String cap) {
        var body = wanted("{}").replaceFirst("\\{", "{\"maxKeysPerSecond\": " + cap + ", ");
        assertThat(estate.engineer().post("/purges", body).getResponse().getStatus())
                .isBetween(400, 422);
    }

    @Test
    void aScopeStaysWhereItsFamilyLives() {
        assertThat(estate.engineer()
                        .post("/purges", wanted("{}").replace("\"test\"", "\"live\""))
                        .getResponse()
                        .getStatus())
                .isBetween(400, 422);
        assertThat(estate.engineer().post("/purges", wanted("{}").replace(family, "nobody-knows")))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isBetween(400, 422));
    }

    @Test
    void aRetiredFamilyIsNotPurged() {
        redis.delete(redis.keys(estate.domain() + ":"));
        for (var state : List.of("DEPRECATED", "DRAINING", "RETIRED")) {
            assertThat(estate.engineer()
                            .post(
                                    "/families/" + family + "/transitions",
                                    "{\"to\": \"%s\", \"reason\": \"gone\"}".formatted(state)))
                    .hasStatusOk();
        }
        assertThat(estate.engineer().post("/purges", wanted("{}"))).hasStatus(409);
    }

    @Test
    void theKillSwitchTakesARoleAndAnEtag() {
        var now = estate.engineer().get("/purges/kill-switch");
        assertThat(Caller.<Boolean>read(now, "$.on")).isFalse();
        var body = "{\"on\": false, \"reason\": \"drill\"}";
        assertThat(estate.engineer().put("/purges/kill-switch", body, "If-Match", "\"0\""))
                .hasStatus(403);
        assertThat(estate.admin().put("/purges/kill-switch", body)).hasStatus(428);
    }

    @Test
    void aStepThatEverybodyWouldBeRefusedIsNotOfferedAndSaysWhy() {
        String id = Caller.read(estate.engineer().post("/purges", wanted("{}")), "$.id");
        String hash = Caller.read(estate.engineer().post("/purges/" + id + "/dry-run", ""), "$.scopeHash");
        var approval = "{\"decision\": \"APPROVE\", \"comment\": \"ok\", \"scopeHash\": \"%s\"}".formatted(hash);
        assertThat(estate.approver().post("/purges/" + id + "/approvals", approval))
                .hasStatusOk();
        turn(true);
        try {
            var stopped = estate.engineer().get("/purges/" + id);
            assertThat(Caller.<List<String>>read(stopped, "$.availableTransitions"))
                    .containsExactly("CANCELLED");
            assertThat(Caller.<List<String>>read(stopped, "$.blockedTransitions[*].to"))
                    .containsExactly("RUNNING");
            assertThat(Caller.<String>read(stopped, "$.blockedTransitions[0].why"))
                    .contains("kill switch", "drill");
        } finally {
            turn(false);
        }
        var free = estate.engineer().get("/purges/" + id);
        assertThat(Caller.<List<String>>read(free, "$.availableTransitions")).contains("RUNNING");
        assertThat(Caller.<Map<String, Object>>read(free, "$")).doesNotContainKey("blockedTransitions");
    }

    private void turn(boolean on) {
        var etag = String.valueOf(
                estate.admin().get("/purges/kill-switch").getResponse().getHeader("ETag"));
        assertThat(estate.admin()
                        .put(
                                "/purges/kill-switch",
                                "{\"on\": %s, \"reason\": \"drill\"}".formatted(on),
                                "If-Match",
                                etag))
                .hasStatusOk();
    }

    private String wanted(String values) {
        return "{\"families\": [\"%s\"], \"keyspace\": \"test\", \"values\": %s, \"reason\": \"Stale after import\"}"
                .formatted(family, values);
    }

    private String key(String any, String slug, int number) {
        return "%s:v1:item:%s:%s:%d".formatted(estate.domain(), any, slug, number);
    }
}
