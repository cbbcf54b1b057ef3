package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a hostile insider tries, with the rights of their own account (reliability.md T7, T9, T16). */
@OnBothDatabases
class InsiderTests {
    @Autowired
    ApplicationContext console;

    private Estate estate;
    private Caller approver;
    private String family;

    @BeforeEach
    void anEstate() {
        estate = Estate.in(console);
        approver = Caller.with(console, Role.DOMAIN_APPROVER);
        family = Names.next("family");
    }

    @Test
    void anApprovalCountsForTheContentThatWasReadAndForNoOther() {
        register(Estate.HIGH_IMPACT);
        var read = etag();
        assertThat(move(approver, "ACTIVE", null)).hasStatus(428);

        assertThat(move(estate.engineer(), "DRAFT", null)).hasStatusOk();
        edit(estate.engineer(), Estate.HIGH_IMPACT + ", \"tags\": [\"unseen\"]");
        assertThat(move(estate.engineer(), "IN_REVIEW", null)).hasStatusOk();

        assertThat(move(approver, "ACTIVE", read)).hasStatus(412);
        assertThat(state()).isEqualTo("IN_REVIEW");
        assertThat(move(approver, "ACTIVE", etag())).hasStatusOk();
    }

    @Test
    void aShapeIsAcceptedByTheVersionThatWasReadToo() {
        register(Estate.HIGH_IMPACT);
        assertThat(move(approver, "ACTIVE", etag())).hasStatusOk();
        propose();
        var accept = "{\"decision\": \"ACCEPT\", \"comment\": \"dual read is on\"}";
        assertThat(approver.post(path("/template-versions/decisions"), accept)).hasStatus(428);
        assertThat(approver.post(path("/template-versions/decisions"), accept, "If-Match", etag()))
                .hasStatusOk();
    }

    @Test
    void whoWroteAManifestDoesNotApproveItThoughSomebodyElseSubmittedIt() {
        var both = Caller.with(console, Role.DOMAIN_EDITOR, Role.DOMAIN_APPROVER, Role.PLATFORM_ADMIN);
        register(Estate.HIGH_IMPACT);
        move(estate.engineer(), "DRAFT", null);
        edit(both, Estate.HIGH_IMPACT + ", \"tags\": [\"mine\"]");
        move(estate.engineer(), "IN_REVIEW", null);

        assertThat(move(both, "ACTIVE", etag())).hasStatus(403);
        assertThat(Caller.<List<String>>read(both.get("/me/duties?limit=500"), "$.items[*].title"))
                .noneMatch(title -> title.contains(family));
        assertThat(move(approver, "ACTIVE", etag())).hasStatusOk();
    }

    @Test
    void aShapeThatNobodyDecidedAboutIsDeclinedWhenTheKeysDrain() {
        register(Estate.HIGH_IMPACT);
        move(approver, "ACTIVE", etag());
        propose();
        move(estate.engineer(), "DEPRECATED", null);
        assertThat(move(estate.engineer(), "DRAINING", null)).hasStatusOk();
        assertThat(Caller.<List<String>>read(estate.engineer().get(path("")), "$.templateVersions[*].state"))
                .containsExactly("CURRENT", "DECLINED");
    }

    @Test
    void aShapeWaitsAgainThoughTheRiskWasEditedAway() {
        register(Estate.HIGH_IMPACT);
        assertThat(move(approver, "ACTIVE", etag())).hasStatusOk();
        edit(estate.engineer(), Estate.HIGH_IMPACT.replace("HIGH", "LOW"));
        propose();
        assertThat(Caller.<List<String>>read(estate.engineer().get(path("")), "$.templateVersions[*].state"))
                .containsExactly("CURRENT", "PROPOSED");
    }

    @Test
    void nobodyTakesOverTheTemplateOfARetiredFamily() {
        register("");
        for (var to : List.of("DEPRECATED", "DRAINING", "RETIRED")) {
            assertThat(move(estate.engineer(), to, null)).hasStatusOk();
        }
        var other = estate.family(Names.next("family"), "{domain}:v1:item:{item=int}");
        var refused = estate.engineer().post("/families", other);
        assertThat(refused).hasStatus(422);
        assertThat(Caller.<List<String>>read(refused, "$.findings[*].ruleId")).contains("I15");
        assertThat(estate.engineer().post("/families", other.replace(":v1:", ":v2:")))
                .hasStatus(201);
    }

    @Test
    void aFileWhoseFamilyWasEditedMeanwhileOverwritesNothing() {
        register("");
        var batches = console.getBean(FamilyBatches.class);
        var name = new FamilyId(family);
        var read = batchesAs(() -> batches.manifests(List.of(name)));
        edit(estate.engineer(), ", \"tags\": [\"newer\"]");
        var fromTheFile = Objects.requireNonNull(read.get(name))
                .but()
                .purpose("From the file")
                .spec();

        assertThatThrownBy(() ->
                        batchesAs(() -> batches.apply(List.of(fromTheFile), read, "import x", Arrival.REGISTERED)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
        assertThat(Caller.<List<String>>read(estate.engineer().get(path("")), "$.tags"))
                .containsExactly("newer");
    }

    private <T> T batchesAs(Supplier<T> work) {
        return console.getBean(CurrentActor.class)
                .callAs(new Actor(estate.engineer().name(), Actor.Via.API, null), Set.of(Role.DOMAIN_EDITOR), work);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"to\": \"DRAFT\", \"sunset\": \"2030-01-01\"",
                "\"to\": \"ACTIVE\", \"successor\": \"catalog-item\"",
                "\"to\": \"DEPRECATED\", \"sunset\": \"9999-12-31\"",
                "\"to\": \"DEPRECATED\", \"sunset\": \"+999999999-12-31\"",
                "\"to\": \"DEPRECATED\", \"stateBy\": \"somebody\"",
            })
    void aMoveSetsOnlyWhatBelongsToIt(String json) {
        register("");
        assertThat(estate.engineer().post(path("/transitions"), "{%s, \"reason\": \"x\"}".formatted(json)))
                .hasStatus(400);
        assertThat(state()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b", "a\\u001b[31m"})
    void textThatNoDatabaseOrTerminalKeepsIsRefusedAtItsField(String text) {
        for (var part : List.of(
                "\"sourceOfTruth\": \"%s\"",
                "\"freshness\": {\"reason\": \"%s\"}", "\"placeholders\": {\"id\": {\"normalizer\": \"%s\"}}")) {
            assertThat(estate.engineer().post("/families", spec(", " + part.formatted(text))))
                    .hasStatus(400);
        }
        assertThat(estate.engineer()
                        .post(
                                "/families",
                                spec("").replace("\"strategy\"", "\"dlq\": \"%s\", \"strategy\"".formatted(text))))
                .hasStatus(400);
        register("");
        var deprecated = estate.engineer()
                .post(path("/transitions"), "{\"to\": \"DEPRECATED\", \"reason\": \"%s\"}".formatted(text));
        assertThat(deprecated).hasStatus(400);
        assertThat(Caller.<List<String>>read(deprecated, "$.findings[*].field")).containsExactly("reason");
        var offer = "{\"kind\": \"OFFER\", \"toTeam\": \"%s\", \"reason\": \"%s\"}".formatted(otherTeam(), text);
        assertThat(estate.engineer().post(path("/transfers"), offer)).hasStatus(400);
        assertThat(estate.admin().post("/teams", team(Names.next("team"), text)))
                .hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://wiki.example@evil.example/",
                "https://wiki.example/\\u202egro.live",
                "javascript:alert(1)"
            })
    void aRunbookLeadsWhereItSeemsTo(String address) {
        assertThat(estate.engineer().post("/families", spec(", \"runbook\": \"%s\"".formatted(address))))
                .hasStatus(400);
    }

    private String otherTeam() {
        var name = Names.next("team");
        assertThat(estate.admin().post("/teams", team(name, "#other"))).hasStatus(201);
        return name;
    }

    private String team(String name, String channel) {
        return """
                {"name": "%s", "escalationChannel": "%s", "members": [{"person": "%s", "standing": "LEAD"}]}
                """.formatted(name, channel, estate.admin().name());
    }

    private void propose() {
        var next = "{\"template\": \"%s:v2:item:{id=int}\"}".formatted(estate.domain());
        assertThat(estate.engineer().post(path("/template-versions"), next)).hasStatusOk();
    }

    private void register(String more) {
        assertThat(estate.engineer().post("/families", spec(more))).hasStatus(201);
    }

    private void edit(Caller who, String more) {
        assertThat(who.put(path(""), spec(more), "If-Match", etag())).hasStatusOk();
    }

    private MvcTestResult move(Caller who, String to, @Nullable String ifMatch) {
        var body = "{\"to\": \"%s\", \"reason\": \"a good reason\"}".formatted(to);
        return ifMatch == null
                ? who.post(path("/transitions"), body)
                : who.post(path("/transitions"), body, "If-Match", ifMatch);
    }

    private String spec(String more) {
        var json = estate.family(family, "{domain}:v1:item:{id=int}").strip();
        return json.substring(0, json.length() - 1) + more + "}";
    }

    private String state() {
        return Caller.read(estate.engineer().get(path("")), "$.state");
    }

    private String path(String behind) {
        return "/families/" + family + behind;
    }

    private String etag() {
        return String.valueOf(estate.engineer().get(path("")).getResponse().getHeader("ETag"));
    }
}
