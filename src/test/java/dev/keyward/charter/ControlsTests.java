package dev.keyward.charter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.charter.proof.Control;
import dev.keyward.charter.proof.Proof;
import dev.keyward.charter.proof.Proof.Outcome;
import dev.keyward.charter.proof.Tally.Example;
import dev.keyward.kernel.Actor;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Controls count everything there is, so each test compares before and after, in the charter's own console. */
@OnBothDatabases
@TestPropertySource(properties = "keyward.environment.name=Charter")
class ControlsTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Controls controls;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    private Estate estate;
    private Caller approver;
    private String family;

    @BeforeEach
    void aFamilyOfHighImpactThatWasApproved() {
        Accounts.of(console, "ada");
        estate = Estate.in(console);
        approver = Caller.with(console, Role.DOMAIN_APPROVER);
        family = Names.next("family");
        register(family, "{domain}:v1:item:{id=int}", Estate.HIGH_IMPACT + "}");
        assertThat(approver.post(
                        "/families/" + family + "/transitions",
                        "{\"to\": \"ACTIVE\", \"reason\": \"Read it\"}",
                        "If-Match",
                        "\"1\""))
                .hasStatusOk();
    }

    @Test
    void aStewardTeamNobodyCanActForFailsUntilItIsStaffedAgain() {
        var before = lacking(Control.STEWARDS_ABLE);
        staffed("");
        assertThat(lacking(Control.STEWARDS_ABLE)).isEqualTo(before + 1);
        assertThat(ask(Control.STEWARDS_ABLE).outcome()).isEqualTo(Outcome.FAILS);
        staffed(person("ada"));
        assertThat(lacking(Control.STEWARDS_ABLE)).isEqualTo(before);
    }

    @Test
    void anApprovalCountsForTheShapeAndTheImpactItWasGivenFor() {
        assertThat(missing(Control.HIGH_IMPACT_DECIDED)).doesNotContain(family);
        var plain = Names.next("family");
        register(plain, "{domain}:v1:plain:{id=int}", "}");
        var before = lacking(Control.HIGH_IMPACT_DECIDED);

        edit(plain, "{domain}:v1:plain:{id=int}", Estate.HIGH_IMPACT + "}");

        assertThat(lacking(Control.HIGH_IMPACT_DECIDED)).isEqualTo(before + 1);
        edit(plain, "{domain}:v1:plain:{id=int}", ", \"impact\": \"LOW\"}");
        assertThat(lacking(Control.HIGH_IMPACT_DECIDED)).isEqualTo(before);
    }

    @Test
    void aRunbookTakenAwayFailsAndALinkInAnotherPlaceIsNoRunbook() {
        var before = lacking(Control.RUNBOOKS_NAMED);
        var stored = jdbc.sql("select spec from family where name = ?")
                .param(family)
                .query(String.class)
                .single();
        jdbc.sql("update family set spec = ? where name = ?")
                .params(
                        stored.replaceFirst("\"runbook\":\"[^\"]*\"", "\"tags\":[\"hot\"]")
                                .replaceFirst("\"purpose\":\"", "$0\\\\\"runbook\\\\\":\\\\\"http "),
                        family)
                .update();
        assertThat(lacking(Control.RUNBOOKS_NAMED)).isEqualTo(before + 1);
    }

    @Test
    void aFamilyInDriftIsCounted() {
        staffed(person(estate.engineer().name()) + ", " + person("ada"));
        var before = lacking(Control.OWNERSHIP_SOUND);
        staffed("");
        assertThat(lacking(Control.OWNERSHIP_SOUND)).isEqualTo(before + 1);
    }

    @Test
    void aLiveFamilyThatBreaksTheStandardIsCountedAsSoonAsItIsThere() {
        var before = ask(Control.NAMING_STANDARD);
        jdbc.sql("update family set template = ? where name = ?")
                .params(estate.domain() + ":item:{id=int}", family)
                .update();
        register(Names.next("family"), "{domain}:v1:other:{id=int}", "}");

        var after = ask(Control.NAMING_STANDARD);

        assertThat(after.tally().all()).isEqualTo(before.tally().all() + 1);
        assertThat(after.tally().lacking()).isEqualTo(before.tally().lacking() + 1);
        assertThat(after.outcome()).isEqualTo(Outcome.FAILS);
    }

    @Test
    void theStandardInForceDecidesNotTheBuiltInOne() {
        register(Names.next("family"), "{domain}:v1:order_line:{id=int}", "}");
        var before = lacking(Control.NAMING_STANDARD);
        var draft = estate.admin().post("/standards", """
                {"scope": "DOMAIN", "scopeName": "%s", "note": "Lower case is an error here", "rules": [{"ruleId": "KT012", "severity": "ERROR"}]}
                """.formatted(estate.domain()));
        assertThat(Caller.with(console, Role.PLATFORM_ADMIN)
                        .post(
                                "/standards/" + Caller.<Object>read(draft, "$.id") + "/transitions",
                                "{\"to\": \"EFFECTIVE\", \"reason\": \"agreed\"}",
                                "If-Match",
                                String.valueOf(draft.getResponse().getHeader("ETag"))))
                .hasStatusOk();

        assertThat(lacking(Control.NAMING_STANDARD)).isEqualTo(before + 1);
    }

    @Test
    void incidentsHoldAsFarAsTheyWereFollowedUp() {
        var proof = ask(Control.INCIDENTS_FOLLOWED_UP);
        var count = console.getBean(FollowedUp.class).count();
        assertThat(proof.tally().all()).isEqualTo(count.all());
        assertThat(proof.tally().lacking()).isEqualTo(count.lacking());
    }

    @Test
    void theSurfaceTellsTheSame() {
        var number = number();
        var path = "$.clauses[?(@.control == 'OWNERSHIP_SOUND')].proof.outcome";
        assertThat(Caller.<List<String>>read(approver.get("/charters/" + number), path))
                .containsExactly(ask(Control.OWNERSHIP_SOUND).outcome().name());
    }

    private int number() {
        return asAdmin(() -> console.getBean(CharterVersions.class).findAllByOrderByNumberDesc().stream()
                .filter(one -> one.state() == CharterState.DRAFT)
                .findFirst()
                .orElseGet(() -> console.getBean(Charters.class).draft(Clauses.OF_THE_PLAYBOOK))
                .number());
    }

    private Proof ask(Control control) {
        var proofs = asAdmin(() -> controls.of(List.of(new Clause("asked", "Asked", control))));
        return Objects.requireNonNull(proofs.get(control));
    }

    private <T> T asAdmin(java.util.function.Supplier<T> work) {
        return current.callAs(new Actor("root", Actor.Via.UI, null), Set.of(Role.PLATFORM_ADMIN), work);
    }

    private long lacking(Control control) {
        return ask(control).tally().lacking();
    }

    private List<String> missing(Control control) {
        return ask(control).tally().examples().stream().map(Example::label).toList();
    }

    private static String person(String name) {
        return "{\"person\": \"%s\", \"standing\": \"LEAD\"}".formatted(name);
    }

    private void staffed(String members) {
        var path = "/teams/" + estate.team();
        var etag = String.valueOf(estate.admin().get(path).getResponse().getHeader("ETag"));
        assertThat(estate.admin()
                        .put(
                                path,
                                "{\"escalationChannel\": \"#oncall\", \"members\": [%s]}".formatted(members),
                                "If-Match",
                                etag))
                .hasStatusOk();
    }

    private void register(String name, String template, String rest) {
        assertThat(estate.engineer().post("/families", manifest(name, template, rest)))
                .hasStatus(201);
    }

    private void edit(String name, String template, String rest) {
        var etag = String.valueOf(
                estate.engineer().get("/families/" + name).getResponse().getHeader("ETag"));
        assertThat(estate.engineer().put("/families/" + name, manifest(name, template, rest), "If-Match", etag))
                .hasStatusOk();
    }

    private String manifest(String name, String template, String rest) {
        var spec = estate.family(name, template).strip();
        return spec.substring(0, spec.length() - 1) + rest;
    }
}
