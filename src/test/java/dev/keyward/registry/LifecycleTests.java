package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.purge.RawRedis;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The life of a family over REST: what lets it in, who decides, what must be gone before it ends. */
@OnBothDatabases
class LifecycleTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    @Value("${keyward.keyspaces.test.url}")
    String redisUrl;

    private static final LocalDate TODAY = LocalDate.now(java.time.ZoneOffset.UTC);
    private Estate estate;
    private Caller approver;
    private String family;

    @BeforeEach
    void anEstate() {
        estate = Estate.in(console);
        approver = Caller.with(console, Role.DOMAIN_APPROVER, Role.DOMAIN_EDITOR);
        family = Names.next("family");
    }

    @Test
    void aFamilyOfLowRiskIsActiveAtOnceAndTheTrailSaysSo() {
        assertThat(state(register(""))).isEqualTo("ACTIVE");
        assertThat(trail()).contains("conforming and of low risk, so active at once");
    }

    @Test
    void aFamilyOfHighImpactWaitsForSomebodyElse() {
        assertThat(state(register(Estate.HIGH_IMPACT))).isEqualTo("IN_REVIEW");
        assertThat(live()).isZero();

        assertThat(move(estate.engineer(), "ACTIVE")).hasStatus(403);
        assertThat(state(move(approver, "ACTIVE"))).isEqualTo("ACTIVE");
        assertThat(live()).isEqualTo(1);
        assertThat(Caller.<List<String>>read(estate.engineer().get("/families/" + family), "$.decisions[*].approver"))
                .containsExactly(approver.name());
    }

    @Test
    void whoSubmittedItCannotDecideWhateverTheirRoles() {
        var both = Caller.with(console, Role.DOMAIN_EDITOR, Role.DOMAIN_APPROVER, Role.PLATFORM_ADMIN);
        assertThat(both.post("/families", spec(Estate.HIGH_IMPACT))).hasStatus(201);

        for (var to : List.of("ACTIVE", "REJECTED")) {
            assertThat(move(both, to)).hasStatus(403);
        }
    }

    @Test
    void theDatabaseItselfRefusesADecisionAboutOnesOwnRequest() {
        register("");
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into family_decision
                            (id, family, version_no, requester, approver, decision, remark, decided_at)
                        values ('00000000-0000-7000-8000-000000000001', ?, 1, 'eve', 'eve', 'APPROVED', 'mine', current_timestamp)
                        """).param(family).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aRejectionHasAReasonAndCanBeRevised() {
        register(Estate.HIGH_IMPACT);
        assertThat(approver.post(path("/transitions"), "{\"to\": \"REJECTED\", \"reason\": \" \"}"))
                .hasStatus(400);
        var rejected = approver.post(
                path("/transitions"), "{\"to\": \"REJECTED\", \"reason\": \"The cart service has these keys\"}");
        assertThat(state(rejected)).isEqualTo("REJECTED");
        assertThat(Caller.<List<String>>read(rejected, "$.decisions[*].remark"))
                .containsExactly("The cart service has these keys");

        assertThat(state(move(estate.engineer(), "DRAFT"))).isEqualTo("DRAFT");
    }

    @Test
    void aDraftMayBreakRulesButNotBecomeActiveUntilItKeepsThem() {
        var broken = estate.family(family, "{domain}:item:{id=int}");
        assertThat(estate.engineer().post("/families", broken)).hasStatus(422);
        assertThat(estate.engineer().get(path(""))).hasStatus(404);

        var draft = estate.engineer().post("/families?draft=true", broken);
        assertThat(draft).hasStatus(201);
        assertThat(state(draft)).isEqualTo("DRAFT");
        assertThat(Caller.<List<String>>read(draft, "$.findings[*].ruleId")).contains("KT002");
        assertThat(move(estate.engineer(), "IN_REVIEW")).hasStatus(422);

        var mended = estate.family(family, "{domain}:v1:item:{id=int}");
        assertThat(estate.engineer().put(path(""), mended, "If-Match", etag())).hasStatusOk();
        assertThat(state(move(estate.engineer(), "IN_REVIEW"))).isEqualTo("ACTIVE");
    }

    @Test
    void aDraftThatCannotBeReadLeavesNoRow() {
        for (var template : List.of("", " ", "{domain}:v1:{id", "{domain}:v1:{}")) {
            assertThat(estate.engineer().post("/families?draft=true", estate.family(family, template)))
                    .hasStatus(422);
        }
        assertThat(estate.engineer().get(path(""))).hasStatus(404);
    }

    @Test
    void aProposedTemplateNeverChangesAnotherOneFollowsIt() {
        register(Estate.HIGH_IMPACT);
        assertThat(state(approver.post(path("/transitions"), "{\"to\": \"DRAFT\", \"reason\": \"one digit less\"}")))
                .isEqualTo("DRAFT");
        var other = spec(Estate.HIGH_IMPACT).replace("{id=int}", "{item_id=int}");
        assertThat(estate.engineer().put(path(""), other, "If-Match", etag())).hasStatusOk();
        move(estate.engineer(), "IN_REVIEW");
        move(approver, "ACTIVE");

        assertThat(Caller.<List<String>>read(estate.engineer().get(path("")), "$.templateVersions[*].state"))
                .containsExactly("DECLINED", "CURRENT");
    }

    @Test
    void theNextShapeOfARiskyFamilyWaitsToo() {
        register(Estate.HIGH_IMPACT);
        move(approver, "ACTIVE");
        var next = "{\"template\": \"%s:v2:item:{id=int}\"}".formatted(estate.domain());
        assertThat(estate.engineer().post(path("/template-versions"), next)).hasStatusOk();
        assertThat(live()).isEqualTo(1);
        assertThat(estate.engineer().post(path("/template-versions"), next)).hasStatus(409);

        var decision = "{\"decision\": \"ACCEPT\", \"comment\": \"dual read is on\"}";
        assertThat(estate.engineer().post(path("/template-versions/decisions"), decision, "If-Match", etag()))
                .hasStatus(403);
        assertThat(approver.post(path("/template-versions/decisions"), decision, "If-Match", etag()))
                .hasStatusOk();
        assertThat(Caller.<List<String>>read(estate.engineer().get(path("")), "$.templateVersions[*].state"))
                .containsExactly("DEPRECATED", "CURRENT");
    }

    @Test
    void anOldShapeIsRetiredWhenNoKeyHasItAnyMore() {
        register("");
        var next = "{\"template\": \"%s:v2:item:{id=int}\"}".formatted(estate.domain());
        assertThat(retired(1)).as("it is current").hasStatus(409);
        assertThat(estate.engineer().post(path("/template-versions"), next)).hasStatusOk();
        try (var redis = new RawRedis(redisUrl)) {
            redis.write(List.of("%s:v1:item:7".formatted(estate.domain())));
            assertThat(retired(1))
                    .hasStatus(422)
                    .bodyText()
                    .contains("still there")
                    .doesNotContain("item:7");
            redis.delete(List.of("%s:v1:item:7".formatted(estate.domain())));
        }
        assertThat(approver.post(path("/template-versions/1/retirement"), ""))
                .as("of another team")
                .hasStatus(403);
        assertThat(retired(1)).hasStatusOk();
        assertThat(retired(9)).hasStatus(404);
        assertThat(Caller.<List<String>>read(estate.engineer().get(path("")), "$.templateVersions[*].state"))
                .containsExactly("RETIRED", "CURRENT");
    }

    private MvcTestResult retired(int version) {
        return estate.engineer().post(path("/template-versions/%d/retirement".formatted(version)), "");
    }

    @Test
    void aDeprecationNamesItsSuccessorAndItsLastDay() {
        register("");
        var heir = Names.next("family");
        assertThat(deprecate(heir, TODAY.plusDays(30))).hasStatus(400);
        estate.engineer().post("/families", estate.family(heir, "{domain}:v1:offer:{id=int}"));
        assertThat(deprecate(heir, TODAY.minusDays(2))).hasStatus(400);
        assertThat(deprecate(family, TODAY.plusDays(30))).hasStatus(400);

        var deprecated = deprecate(heir, TODAY.plusDays(30));
        assertThat(Caller.<String>read(deprecated, "$.successor")).isEqualTo(heir);
        assertThat(state(move(estate.engineer(), "ACTIVE"))).isEqualTo("ACTIVE");
        assertThat(Caller.<Object>read(estate.engineer().get(path("")), "$").toString())
                .doesNotContain("successor");
    }

    @Test
    void keysDrainOnlyOnceEveryWriterHasStoppedForAWeek() {
        var writer = ", \"usages\": [{\"service\": \"shop-web\", \"mode\": \"WRITER\"%s}]";
        register(writer.formatted(""));
        move(estate.engineer(), "DEPRECATED");
        assertThat(move(estate.engineer(), "DRAINING")).hasStatus(422);

        stopped(writer, TODAY.minusDays(3));
        assertThat(move(estate.engineer(), "DRAINING")).hasStatus(422);
        stopped(writer, TODAY.minusDays(8));
        assertThat(state(move(estate.engineer(), "DRAINING"))).isEqualTo("DRAINING");
    }

    @Test
    void aFamilyRetiresOnlyWhenItsKeyspaceHoldsNoneOfItsKeys() {
        register("");
        move(estate.engineer(), "DEPRECATED");
        move(estate.engineer(), "DRAINING");
        var own = List.of(estate.domain() + ":v1:item:7");
        try (var redis = new RawRedis(redisUrl)) {
            redis.write(own);
            redis.write(List.of(estate.domain() + ":v1:item:7:image"));
            assertThat(move(estate.engineer(), "RETIRED")).hasStatus(422);
            redis.delete(own);
        }
        assertThat(state(move(estate.engineer(), "RETIRED"))).isEqualTo("RETIRED");
        assertThat(live()).isZero();
        assertThat(move(estate.engineer(), "ARCHIVED")).hasStatus(409);
    }

    private void stopped(String writer, LocalDate on) {
        var json = spec(writer.formatted(", \"stoppedOn\": \"%s\"".formatted(on)));
        assertThat(estate.engineer().put(path(""), json, "If-Match", etag())).hasStatusOk();
    }

    private MvcTestResult deprecate(String heir, LocalDate sunset) {
        return estate.engineer().post(path("/transitions"), """
                        {"to": "DEPRECATED", "reason": "replaced", "successor": "%s", "sunset": "%s"}
                        """.formatted(heir, sunset));
    }

    private MvcTestResult register(String more) {
        var answer = estate.engineer().post("/families", spec(more));
        assertThat(answer).hasStatus(201);
        return answer;
    }

    private String spec(String more) {
        var json = estate.family(family, "{domain}:v1:item:{id=int}").strip();
        return json.substring(0, json.length() - 1) + more + "}";
    }

    private MvcTestResult move(Caller who, String to) {
        return who.post(
                path("/transitions"),
                "{\"to\": \"%s\", \"reason\": \"a good reason\"}".formatted(to),
                "If-Match",
                etag());
    }

    private String path(String behind) {
        return "/families/" + family + behind;
    }

    private String etag() {
        return String.valueOf(estate.engineer().get(path("")).getResponse().getHeader("ETag"));
    }

    private static String state(MvcTestResult answer) {
        return Caller.read(answer, "$.state");
    }

    private long live() {
        return jdbc.sql("""
                        select count(*) from template_version t join family f on f.name = t.family
                        where f.name = ? and f.state in ('ACTIVE', 'DEPRECATED', 'DRAINING') and t.state = 'CURRENT'
                        """).param(family).query(Long.class).single();
    }

    private String trail() {
        return jdbc.sql("select reason from audit_event where subject = ?")
                .param("family/" + family)
                .query(String.class)
                .list()
                .toString();
    }
}
