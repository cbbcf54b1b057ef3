package dev.keyward.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.Caller;
import dev.keyward.testing.Corpus;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The REST surface as api.md promises it to other programs. */
@OnBothDatabases
class RestConventionsTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    MockMvcTester http;

    private Estate estate;
    private String family;

    @BeforeEach
    void anEstate() {
        estate = Estate.in(console);
        family = Names.next("family");
    }

    @Test
    void theTokenSaysWhoItIs() {
        var me = estate.engineer().get("/me");

        assertThat(me).hasStatusOk();
        assertThat(Caller.<String>read(me, "$.name"))
                .isEqualTo(estate.engineer().name());
        assertThat(Caller.<List<String>>read(me, "$.teams")).containsExactly(estate.team());
        assertThat(Caller.<List<String>>read(me, "$.roles")).contains("DOMAIN_EDITOR", "PURGE_OPERATOR");
    }

    @Test
    void withoutATokenNothingIsReadAndWithoutTheRoleNothingIsWritten() {
        var anonymous = http.get().uri("/api/v1/families").exchange();
        assertThat(anonymous).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);

        var forbidden = estate.approver().post("/families", estate.family(family, "{domain}:v1:item:{id}"));
        assertThat(forbidden).hasStatus(403);
        assertThat(Caller.<String>read(forbidden, "$.detail")).contains("DOMAIN_EDITOR");
        assertThat(Caller.<String>read(forbidden, "$.remedy")).contains("platform admin");
    }

    @Test
    void aFamilyIsRegisteredReadChangedAndItsEtagGuardsIt() {
        var created = estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{id=int}"));
        assertThat(created).hasStatus(201).hasHeader("Location", "/api/v1/families/" + family);
        assertThat(Caller.<String>read(created, "$.state")).isEqualTo("ACTIVE");
        assertThat(Caller.<List<String>>read(created, "$.availableTransitions")).containsExactly("DEPRECATED");

        var etag = estate.engineer().get("/families/" + family).getResponse().getHeader("ETag");
        var edited = estate.family(family, "{domain}:v1:item:{id=int}").replace("TTL_ONLY", "WRITE_THROUGH");
        var path = "/families/" + family;
        assertThat(estate.engineer().put(path, edited)).hasStatus(428);
        assertThat(estate.engineer().put(path, edited, "If-Match", "*")).hasStatus(412);
        assertThat(estate.engineer().put(path, edited, "If-Match", "W/" + etag)).hasStatus(412);
        assertThat(estate.engineer().put(path, edited, "If-Match", String.valueOf(etag)))
                .hasStatusOk();
        assertThat(estate.engineer().put(path, edited, "If-Match", String.valueOf(etag)))
                .hasStatus(412);
        assertThat(estate.engineer().get("/families/" + Names.next("absent"))).hasStatus(404);
    }

    @Test
    void somebodyOfAnotherTeamCannotChangeItByAnyField() {
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{id}")))
                .hasStatus(201);
        var stranger = Estate.in(console).engineer();

        assertThat(stranger.put(
                        "/families/" + family, estate.family(family, "{domain}:v1:item:{id}"), "If-Match", "\"1\""))
                .hasStatus(403);
        assertThat(stranger.post("/families/" + family + "/transitions", "{\"to\": \"DEPRECATED\", \"reason\": \"x\"}"))
                .hasStatus(403);
        assertThat(stranger.post("/families", estate.family(Names.next("family"), "{domain}:v1:other:{id}")))
                .hasStatus(403);
    }

    static java.util.stream.Stream<Corpus.Line> templates() {
        return Corpus.read("key-templates.yml");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aHostileTemplateIsRefusedAtItsFieldAndLeavesNoRow(Corpus.Line line) {
        var answer = estate.engineer().post("/families", estate.family(family, line.input()));

        assertThat(answer.getResponse().getStatus()).isBetween(400, 422);
        assertThat(Caller.<List<String>>read(answer, "$.findings[?(@.field=='template')].ruleId"))
                .contains(line.text("rule"));
        assertThat(Caller.<String>read(answer, "$.remedy")).isNotBlank();
        assertThat(estate.engineer().get("/families/" + family)).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "{\"name\": \"a",
                "{\"name\": \"xx\", \"name\": \"yy\"}",
                "{\"status\": \"APPROVED\"}",
                "{\"version\": 0}",
                "{\"id\": 1}"
            })
    void aBodyThatIsNotAFamilyIsRefused(String body) {
        assertThat(estate.engineer().post("/families", body)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"ord-team\", \"kind\": 0}",
                "{\"name\": 7}",
                "{\"name\": \"ord-team\", \"members\": [null]}",
                "{\"name\": \"ord-team\", \"members\": [{\"person\": true, \"standing\": \"LEAD\"}]}"
            })
    void nothingIsGuessedFromANumberATruthValueOrANull(String body) {
        assertThat(estate.admin().post("/teams", body)).hasStatus(400);
        assertThat(estate.admin().get("/teams/ord-team")).hasStatus(404);
    }

    @Test
    void aFamilyIsNotNamedLikeTheFormsAddress() {
        assertThat(estate.engineer().post("/families", estate.family("new", "{domain}:v1:item:{id}")))
                .hasStatus(400);
    }

    @Test
    void anUnknownFieldIsNamedAndNothingIsWritten() {
        var body = estate.family(family, "{domain}:v1:item:{id}").replaceFirst("\\{", "{\"approvedBy\": \"me\", ");

        var answer = estate.engineer().post("/families", body);
        assertThat(answer).hasStatus(400);
        assertThat(Caller.<List<String>>read(answer, "$.findings[*].field")).contains("approvedBy");
        assertThat(estate.engineer().get("/families/" + family)).hasStatus(404);
    }

    @Test
    void onlyJsonOfReasonableSizeAndDepthIsRead() {
        var post = http.post().uri("/api/v1/families");
        assertThat(post.contentType(MediaType.TEXT_PLAIN).content("{}").exchange())
                .hasStatus(401);
        assertThat(estate.engineer().post("/families", "{}", "Content-Type", "text/plain"))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(400, 415));
        assertThat(estate.engineer().post("/families", "{}", "Content-Encoding", "gzip"))
                .hasStatus(415);
        assertThat(estate.engineer().post("/families", "[".repeat(10_000))).hasStatus(400);
        assertThat(estate.engineer().post("/families", "\"" + "x".repeat(2 << 20) + "\""))
                .hasStatus(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=1000000000",
                "sort=password",
                "sort=id;drop",
                "cursor=zzz",
                "state=NEW"
            })
    void aListIsNotAskedForNonsense(String query) {
        assertThat(estate.engineer().get("/families?" + query)).hasStatus(400);
    }

    @Test
    void aListIsReadPageByPage() {
        for (var segment : List.of("a", "b", "c")) {
            assertThat(estate.engineer()
                            .post("/families", estate.family(Names.next("family"), "{domain}:v1:" + segment + ":{id}")))
                    .hasStatus(201);
        }
        var first = estate.engineer().get("/families?domain={domain}&limit=2&sort=name", estate.domain());
        assertThat(Caller.<Integer>read(first, "$.total")).isEqualTo(3);
        var cursor = Caller.<String>read(first, "$.nextCursor");
        var second = estate.engineer()
                .get("/families?domain={domain}&limit=2&sort=name&cursor={cursor}", estate.domain(), cursor);
        assertThat(Caller.<List<Object>>read(second, "$.items")).hasSize(1);
        assertThat(Caller.<Object>read(second, "$.nextCursor")).isNull();
    }

    @Test
    void aTemplateIsCheckedWithoutBeingWritten() {
        var question = "{\"template\": \"%s:v2:item:{item_id}:region:{region=eu|us}\", \"keyspace\": \"test\"}";
        var answer = estate.engineer().post("/templates/check", question.formatted(estate.domain()));

        assertThat(answer).hasStatusOk();
        assertThat(Caller.<String>read(answer, "$.scanPattern")).isEqualTo(estate.domain() + ":v2:item:*:region:*");
        assertThat(Caller.<List<Object>>read(answer, "$.findings")).isEmpty();
        assertThat(Caller.<String>read(answer, "$.example")).startsWith(estate.domain() + ":v2:item:");
    }

    @Test
    void aKeyResolvesToItsFamily() {
        estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{id=int}"));

        var found = estate.engineer().get("/resolve?keyspace=test&key={key}", estate.domain() + ":v1:item:42");
        assertThat(Caller.<String>read(found, "$.status")).isEqualTo("REGISTERED");
        assertThat(Caller.<String>read(found, "$.family")).isEqualTo(family);
        assertThat(Caller.<String>read(found, "$.values.id")).isEqualTo("42");
    }

    @Test
    void theSurfaceDescribesItselfAndItsHealthWithoutAToken() {
        assertThat(http.get().uri("/api/v1/health/live").exchange()).hasStatusOk();
        assertThat(http.get().uri("/api/v1/health/ready").exchange()).hasStatusOk();
        var document = http.get().uri("/api/openapi.json").exchange();
        assertThat(document).hasStatusOk();
        assertThat(Caller.<String>read(document, "$.openapi")).startsWith("3.1");
        assertThat(Caller.<java.util.Map<String, Object>>read(document, "$.paths"))
                .containsKeys(
                        "/api/v1/me",
                        "/api/v1/teams",
                        "/api/v1/domains",
                        "/api/v1/keyspaces",
                        "/api/v1/families",
                        "/api/v1/templates/check",
                        "/api/v1/resolve",
                        "/api/v1/tokens",
                        "/api/v1/audit");
    }
}
