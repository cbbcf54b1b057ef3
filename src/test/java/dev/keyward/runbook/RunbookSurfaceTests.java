package dev.keyward.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.runbook.step.StepKind;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnBothDatabases
class RunbookSurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Runbooks runbooks;

    @Autowired
    CurrentActor current;

    private Estate estate;
    private Caller commander;
    private String family;

    @BeforeEach
    void anEstate() {
        estate = Estate.in(console);
        commander = Caller.with(console, Role.INCIDENT_COMMANDER);
        family = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{id=int}")))
                .hasStatus(201);
    }

    @Test
    void thePlaybooksFiveStepsAreThereFromTheStart() {
        var answer = commander.get("/runbooks/stale-data");
        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(Caller.<List<String>>read(answer, "$.steps[*].kind"))
                .containsExactly("IDENTIFY", "PURGE", "MONITOR", "BACKFILL", "POSTMORTEM");
        assertThat(Caller.<String>read(answer, "$.steps[1].maxDuration")).isEqualTo("PT15M");
        assertThat(Caller.<String>read(answer, "$.scope.kind")).isEqualTo("GLOBAL");
    }

    @Test
    void theNarrowestRunbookFits() {
        assertThat(fitting()).isEqualTo("stale-data");
        assertThat(write(commander, "DOMAIN", estate.domain())).hasStatus(201);
        assertThat(fitting()).isEqualTo("r-" + estate.domain());
        assertThat(write(estate.engineer(), "FAMILY", family)).hasStatus(201);
        assertThat(fitting()).isEqualTo("r-" + family);
        retire("r-" + family);
        assertThat(fitting()).isEqualTo("r-" + estate.domain());
    }

    @Test
    void aRunbookIsRetiredForAReasonAndByAnotherPerson() {
        write(estate.engineer(), "DOMAIN", estate.domain());
        var path = "/runbooks/r-" + estate.domain() + "/retirement";
        var engineer = estate.engineer();
        assertThat(engineer.post(path, "{}", "If-Match", "\"1\"")).hasStatus(400);
        assertThat(engineer.post(path, "{\"reason\": \" \"}", "If-Match", "\"1\""))
                .hasStatus(400);
        assertThat(commander.post(path + "/approvals", "", "If-Match", "\"1\"")).hasStatus(409);
        assertThat(engineer.post(path, "{\"reason\": \"The global one is better\"}", "If-Match", "\"1\""))
                .hasStatusOk();
        assertThat(engineer.post(path + "/approvals", "", "If-Match", "\"2\"")).hasStatus(403);
        assertThat(fitting()).isEqualTo("r-" + estate.domain());
        assertThat(retirementsFor(commander)).hasSize(1);
        assertThat(retirementsFor(engineer)).isEmpty();
        assertThat(retirementsFor(Caller.with(console, Role.AUDITOR))).isEmpty();
        var retired = commander.post(path + "/approvals", "", "If-Match", "\"2\"");
        assertThat(retired).hasStatusOk();
        assertThat(Caller.<String>read(retired, "$.farewell.retiringReason")).isEqualTo("The global one is better");
        assertThat(fitting()).isEqualTo("stale-data");
        assertThat(retirementsFor(commander)).isEmpty();
    }

    private List<String> retirementsFor(Caller person) {
        return Caller.read(
                person.get("/me/duties?limit=500"), "$.items[?(@.link =~ /.*r-%s/)].title".formatted(estate.domain()));
    }

    @Test
    void aWishToRetireEndsWithANewTextOrWhenSomebodyKeepsIt() {
        write(commander, "FAMILY", family);
        var path = "/runbooks/r-" + family;
        var wish = "{\"reason\": \"Nobody runs it\"}";
        commander.post(path + "/retirement", wish, "If-Match", "\"1\"");
        var root = new dev.keyward.kernel.Actor("root", dev.keyward.kernel.Actor.Via.UI, null);
        current.callAs(root, Set.of(Role.PLATFORM_ADMIN), () -> runbooks.keep(new RunbookId("r-" + family), 2));
        commander.post(path + "/retirement", wish, "If-Match", "\"3\"");
        assertThat(commander.put(path, text("Call the owner"), "If-Match", "\"4\""))
                .hasStatusOk();
        assertThat(estate.engineer().post(path + "/retirement/approvals", "", "If-Match", "\"5\""))
                .hasStatus(409);
    }

    private void retire(String name) {
        var path = "/runbooks/%s/retirement".formatted(name);
        assertThat(commander.post(path, "{\"reason\": \"The domain's fits\"}", "If-Match", "\"1\""))
                .hasStatusOk();
        assertThat(estate.engineer().post(path + "/approvals", "", "If-Match", "\"2\""))
                .hasStatusOk();
    }

    @Test
    void aNewTextIsANewVersionAndTheOldOneStays() {
        write(commander, "FAMILY", family);
        var path = "/runbooks/r-" + family;
        assertThat(commander.put(path, text("Call the owner"))).hasStatus(428);
        assertThat(commander.put(path, text("Call the owner"), "If-Match", "\"7\""))
                .hasStatus(412);
        assertThat(commander.post(path + "/reviews", "", "If-Match", "\"1\"")).hasStatusOk();
        assertThat(commander.put(path, text("Call the owner"), "If-Match", "\"2\""))
                .hasStatusOk();
        var now = commander.get(path);
        assertThat(Caller.<Integer>read(now, "$.number")).isEqualTo(2);
        assertThat(Caller.<Integer>read(now, "$.reviewedNumber")).isEqualTo(1);
        assertThat(Caller.<List<String>>read(commander.get(path + "/versions"), "$.items[*].steps[0].title"))
                .containsExactly("Call the owner", "Look");
        var auditor = Caller.with(console, Role.AUDITOR);
        assertThat(Caller.<List<String>>read(
                        auditor.get("/audit?subject={subject}", "runbook/r-" + family), "$.items[*].action"))
                .contains("runbook.written", "runbook.reviewed", "runbook.rewritten");
    }

    @Test
    void aTeamWritesThoseOfWhatItAnswersForAndNoOthers() {
        assertThat(write(estate.engineer(), "DOMAIN", estate.domain())).hasStatus(201);
        var stranger = Caller.with(console, Role.DOMAIN_EDITOR);
        assertThat(write(stranger, "FAMILY", family)).hasStatus(403);
        assertThat(stranger.put("/runbooks/stale-data", text("Mine"), "If-Match", "\"1\""))
                .hasStatus(403);
        assertThat(write(Caller.with(console, Role.REVIEWER), "FAMILY", family)).hasStatus(403);
        assertThat(stranger.get("/runbooks/r-" + estate.domain())).hasStatusOk();
    }

    @Test
    void whatIsNoRunbookIsRefused() {
        write(commander, "FAMILY", family);
        assertThat(write(commander, "FAMILY", family)).hasStatus(409);
        assertThat(write(commander, "FAMILY", "no-such-family")).hasStatus(404);
        assertThat(commander.post("/runbooks", body("other", "FAMILY", family, "Look")))
                .hasStatus(409);
        var path = "/runbooks/r-" + family;
        assertThat(commander.put(path, "{\"title\": \"x\", \"steps\": []}", "If-Match", "\"1\""))
                .hasStatus(400);
        assertThat(commander.put(path, text("x".repeat(121)), "If-Match", "\"1\""))
                .hasStatus(400);
        assertThat(commander.put(path, text("Look").replace("PT5M", "PT1S"), "If-Match", "\"1\""))
                .hasStatus(400);
        assertThat(commander.put(path, text("Look").replace("CUSTOM", "FLUSH"), "If-Match", "\"1\""))
                .hasStatus(400);
        assertThat(commander.get("/runbooks/No_Such")).hasStatus(404);
    }

    private dev.keyward.kernel.Actor nobody() {
        return new dev.keyward.kernel.Actor("root", dev.keyward.kernel.Actor.Via.UI, null);
    }

    private String fitting() {
        return current.callAs(
                        nobody(),
                        Set.of(Role.VIEWER),
                        () -> runbooks.fitting(List.of(family), List.of(estate.domain())))
                .name()
                .text();
    }

    private static org.springframework.test.web.servlet.assertj.MvcTestResult write(
            Caller who, String kind, String name) {
        return who.post("/runbooks", body("r-" + name, kind, name, "Look"));
    }

    private static String body(String name, String kind, String scope, String step) {
        return """
                {"name": "%s", "scope": {"kind": "%s", "name": "%s"}, "title": "Ours", "steps": [
                  {"kind": "%s", "title": "%s", "instructions": "", "maxDuration": "PT5M"}]}
                """.formatted(name, kind, scope, StepKind.CUSTOM, step);
    }

    private static String text(String step) {
        return """
                {"title": "Ours", "steps": [
                  {"kind": "CUSTOM", "title": "%s", "instructions": "", "maxDuration": "PT5M"}]}
                """.formatted(step);
    }
}
