package dev.keyward.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentState;
import dev.keyward.runbook.Emergency;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Corpus;
import dev.keyward.testing.Estate;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnBothDatabases
class PostmortemSurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    @Test
    void aResolvedClassAHasItsDraftAndItsDueDate() {
        var emergency = resolved(IncidentClass.A, false);
        var found = emergency.commander().get(emergency.path("/postmortem"));
        assertThat(found).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(Caller.<String>read(found, "$.state")).isEqualTo("DRAFT");
        assertThat(Caller.<String>read(found, "$.author")).isEqualTo("system");
        assertThat(Caller.<String>read(found, "$.sections.SUMMARY")).contains(emergency.family());
        assertThat(Caller.<String>read(found, "$.sections.WHAT_HAPPENED")).contains("Declared as Class A");
        var due = Instant.parse(Caller.read(found, "$.dueAt"));
        assertThat(due)
                .isBetween(
                        clock.instant().plus(Duration.ofDays(6)),
                        clock.instant().plus(Duration.ofDays(8)));
    }

    @Test
    void classAAndBAreClosedOnlyWithAPublishedPostmortem() {
        for (var incidentClass : List.of(IncidentClass.A, IncidentClass.B)) {
            var emergency = resolved(incidentClass, false);
            assertThat(close(emergency)).hasStatus(422);
            assertThat(
                            write(
                                    emergency,
                                    1,
                                    "{\"sections\": {\"WHAT_FAILED\": \"The consumer lagged\"}, \"rootCause\": \"INVALIDATION_PATH\"}"))
                    .hasStatusOk();
            assertThat(close(emergency)).hasStatus(422);
            assertThat(move(emergency.commander(), emergency, 2, "PUBLISHED")).hasStatusOk();
            assertThat(close(emergency)).hasStatusOk();
        }
    }

    @Test
    void whatOwedAPostmortemOnceOwesItAlsoAsAClassC() {
        var emergency = resolved(IncidentClass.A, false);
        cause(emergency);
        emergency.led(() -> console.getBean(dev.keyward.incident.IncidentFacts.class)
                .amend(
                        emergency.number(),
                        null,
                        dev.keyward.incident.Amendment.classed(IncidentClass.C, "It was one region only")));
        assertThat(close(emergency)).hasStatus(422);
        write(emergency, 1, "{\"sections\": {\"WHAT_FAILED\": \"The consumer lagged\"}}");
        assertThat(move(emergency.commander(), emergency, 2, "PUBLISHED")).hasStatusOk();
        assertThat(close(emergency)).hasStatusOk();
    }

    @Test
    void thePostmortemsStepEndsWhenItIsPublishedAndIsSkippedWhenItIsClosedWithout() {
        var written = resolved(IncidentClass.A, false);
        var single = resolved(IncidentClass.C, false);
        for (var emergency : List.of(written, single)) {
            emergency.commander().post(emergency.path("/runbook"), "{}");
            cause(emergency);
        }
        write(written, 1, "{\"sections\": {\"WHAT_FAILED\": \"The consumer lagged\"}}");
        assertThat(move(written.commander(), written, 2, "PUBLISHED")).hasStatusOk();
        assertThat(close(single)).hasStatusOk();
        assertThat(lastStep(written)).isEqualTo("DONE");
        assertThat(lastStep(single)).isEqualTo("SKIPPED");
    }

    private static String lastStep(Emergency emergency) {
        return Caller.read(emergency.commander().get(emergency.path("/runbook")), "$.steps[4].state");
    }

    @Test
    void anActionItemIsNoDutyOfWhoMayNeitherDoNorVerifyIt() {
        var emergency = resolved(IncidentClass.C, false);
        emergency.commander().post(emergency.path("/actions"), action(emergency, "Alert on lag"));
        var duties = console.getBean(ActionDuties.class);
        var member = emergency.estate().engineer().name();
        var current = console.getBean(dev.keyward.security.CurrentActor.class);
        var actor = new dev.keyward.kernel.Actor(member, dev.keyward.kernel.Actor.Via.UI, null);
        assertThat(current.callAs(actor, java.util.Set.of(Role.VIEWER, Role.REVIEWER), () -> duties.of(member, 9)))
                .isEmpty();
        assertThat(current.callAs(actor, java.util.Set.of(Role.VIEWER, Role.DOMAIN_EDITOR), () -> duties.of(member, 9)))
                .isNotEmpty();
    }

    @Test
    void aSlipOfTheYearAndATextThatIsTooLongAreToldAtTheirFields() {
        var emergency = resolved(IncidentClass.A, false);
        var commander = emergency.commander();
        var long1999 = commander.post(emergency.path("/actions"), action(emergency, "Long", Duration.ofDays(-9_800)));
        assertThat(long1999).hasStatus(400);
        assertThat(Caller.<List<String>>read(long1999, "$.findings[*].field")).containsExactly("dueAt");
        var note = commander.post(
                emergency.path("/timeline"), "{\"kind\": \"NOTE\", \"text\": \"x\", \"at\": \"1999-01-01T00:00:00Z\"}");
        assertThat(note).hasStatus(400);
        assertThat(Caller.<List<String>>read(note, "$.findings[*].field")).containsExactly("at");
        var tooLong = write(emergency, 1, "{\"sections\": {\"IMPACT\": \"%s\"}}".formatted("a".repeat(10_001)));
        assertThat(tooLong).hasStatus(400);
        assertThat(Caller.<List<String>>read(tooLong, "$.findings[*].field")).containsExactly("sections.IMPACT");
        assertThat(Caller.<String>read(tooLong, "$.detail")).contains("longer than 10,000 characters");
    }

    @Test
    void aDrillAndASingleClassCAreClosedWithoutOne() {
        for (var emergency : List.of(resolved(IncidentClass.A, true), resolved(IncidentClass.C, false))) {
            assertThat(emergency.commander().get(emergency.path("/postmortem"))).hasStatus(404);
            cause(emergency);
            assertThat(close(emergency)).hasStatusOk();
        }
    }

    @Test
    void onePublishesWhatSaysWhatFailedAndWhy() {
        var emergency = resolved(IncidentClass.A, false);
        assertThat(move(emergency.commander(), emergency, 1, "PUBLISHED")).hasStatus(409);
        write(emergency, 1, "{\"sections\": {\"WHAT_FAILED\": \"The consumer lagged\"}}");
        assertThat(move(emergency.commander(), emergency, 2, "PUBLISHED")).hasStatus(409);
        assertThat(write(emergency, 2, "{\"rootCause\": \"OTHER\"}")).hasStatus(400);
        assertThat(write(emergency, 2, "{\"rootCause\": \"OTHER\", \"rootCauseNote\": \"A clock\"}"))
                .hasStatusOk();
        assertThat(move(emergency.commander(), emergency, 2, "IN_REVIEW")).hasStatusOk();
        assertThat(move(emergency.commander(), emergency, 2, "PUBLISHED")).hasStatus(412);
        assertThat(move(emergency.commander(), emergency, 3, "PUBLISHED")).hasStatusOk();
        assertThat(write(emergency, 4, "{\"sections\": {\"IMPACT\": \"None\"}}"))
                .hasStatus(409);
        assertThat(move(emergency.commander(), emergency, 4, "DRAFT")).hasStatus(409);
    }

    @Test
    void nobodyReviewsWhatTheyWrote() {
        var emergency = resolved(IncidentClass.A, false);
        var path = emergency.path("/roles");
        var writer = Caller.with(console, Role.PURGE_OPERATOR);
        var reader = Caller.with(console, Role.PURGE_OPERATOR);
        assertThat(writer.post(path, "{\"role\": \"RESPONDER\"}")).hasStatus(201);
        assertThat(reader.post(path, "{\"role\": \"SCRIBE\"}")).hasStatus(201);
        assertThat(writer.put(
                        emergency.path("/postmortem"),
                        "{\"rootCause\": \"TTL\", \"sections\": {\"WHAT_FAILED\": \"The TTL was a day\"}}",
                        "If-Match",
                        "\"1\""))
                .hasStatusOk();
        assertThat(move(writer, emergency, 2, "PUBLISHED")).hasStatus(403);
        assertThat(move(writer, emergency, 2, "IN_REVIEW")).hasStatusOk();
        assertThat(move(writer, emergency, 3, "PUBLISHED")).hasStatus(403);
        assertThat(move(reader, emergency, 3, "PUBLISHED")).hasStatusOk();
    }

    @Test
    void everyHostileTextIsKeptAsItWasWrittenOrRefusedForItsLength() {
        var emergency = resolved(IncidentClass.A, false);
        var version = 1;
        for (var line : Corpus.read("markdown.yml").toList()) {
            var text = line.input();
            var body = "{\"sections\": {\"IMPACT\": %s}}".formatted(Estate.quoted(text));
            var answer = write(emergency, version, body);
            if (text.length() > 10_000 || text.indexOf('\u001b') >= 0) {
                assertThat(answer.getResponse().getStatus()).as(line.text("id")).isIn(400, 413);
            } else {
                assertThat(answer).as(line.text("id")).hasStatusOk();
                assertThat(Caller.<String>read(answer, "$.sections.IMPACT")).isEqualTo(text);
                version++;
            }
        }
        var twoMegabytes = "{\"sections\": {\"IMPACT\": \"%s\"}}".formatted("a".repeat(2_000_000));
        assertThat(write(emergency, version, twoMegabytes)).hasStatus(413);
    }

    @Test
    void onlyWhoHasAHandInTheIncidentWrites() {
        var emergency = resolved(IncidentClass.A, false);
        var stranger = Caller.with(console, Role.PURGE_OPERATOR);
        assertThat(stranger.get(emergency.path("/postmortem"))).hasStatusOk();
        assertThat(stranger.put(emergency.path("/postmortem"), "{}", "If-Match", "\"1\""))
                .hasStatus(403);
        assertThat(move(stranger, emergency, 1, "IN_REVIEW")).hasStatus(403);
        assertThat(move(Caller.with(console, Role.REVIEWER), emergency, 1, "IN_REVIEW"))
                .hasStatus(403);
    }

    @Test
    void anActionItemIsDoneByOneAndVerifiedByAnother() {
        var emergency = resolved(IncidentClass.A, false);
        var engineer = emergency.estate().engineer();
        var added = emergency.commander().post(emergency.path("/actions"), action(emergency, "Alert on lag"));
        assertThat(added).hasStatus(201).hasHeader("ETag", "\"1\"");
        String path = "/actions/" + Caller.<String>read(added, "$.id");
        assertThat(duties(engineer)).contains("Do: Alert on lag");
        assertThat(moveAction(engineer, path, 1, "VERIFIED", "x")).hasStatus(409);
        assertThat(moveAction(Caller.with(console, Role.PURGE_OPERATOR), path, 1, "DONE", ""))
                .hasStatus(403);
        assertThat(moveAction(engineer, path, 1, "IN_PROGRESS", "")).hasStatusOk();
        assertThat(moveAction(engineer, path, 2, "DONE", "")).hasStatusOk();
        assertThat(duties(engineer)).doesNotContain("Verify: Alert on lag");
        assertThat(moveAction(engineer, path, 3, "VERIFIED", "Saw it fire")).hasStatus(403);
        assertThat(moveAction(emergency.commander(), path, 3, "VERIFIED", " ")).hasStatus(400);
        assertThat(moveAction(emergency.commander(), path, 3, "VERIFIED", "Saw it fire"))
                .hasStatusOk();
        assertThatThrownBy(() -> jdbc.sql("update action_item set verified_by = done_by where incident = ?")
                        .param(emergency.number().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theListShowsTheLongestOverdueFirst() {
        var emergency = resolved(IncidentClass.C, false);
        var commander = emergency.commander();
        commander.post(emergency.path("/actions"), action(emergency, "Later", Duration.ofDays(9)));
        commander.post(emergency.path("/actions"), action(emergency, "Long ago", Duration.ofDays(-9)));
        commander.post(emergency.path("/actions"), action(emergency, "Yesterday", Duration.ofDays(-1)));
        var all = commander.get("/actions?team=" + emergency.estate().team());
        assertThat(Caller.<List<String>>read(all, "$.items[*].title"))
                .containsExactly("Long ago", "Yesterday", "Later");
        assertThat(Caller.<List<Boolean>>read(all, "$.items[*].overdue")).containsExactly(true, true, false);
        assertThat(Caller.<Integer>read(
                        commander.get(
                                "/actions?state=DONE&team=" + emergency.estate().team()),
                        "$.total"))
                .isZero();
    }

    @Test
    void aPostmortemIsADutyOfWhoLedTheIncident() {
        var emergency = resolved(IncidentClass.A, false);
        var title = "Write the postmortem of " + emergency.number().words();
        assertThat(duties(emergency.commander())).contains(title);
        assertThat(duties(Caller.with(console, Role.INCIDENT_COMMANDER))).doesNotContain(title);
    }

    private Emergency resolved(IncidentClass incidentClass, boolean drill) {
        return Emergency.in(console, incidentClass, drill)
                .moved(IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED);
    }

    private static MvcTestResult write(Emergency emergency, int version, String json) {
        return emergency.commander().put(emergency.path("/postmortem"), json, "If-Match", "\"%d\"".formatted(version));
    }

    private static MvcTestResult move(Caller who, Emergency emergency, int version, String to) {
        return who.post(
                emergency.path("/postmortem/transitions"),
                "{\"to\": \"%s\"}".formatted(to),
                "If-Match",
                "\"%d\"".formatted(version));
    }

    private static MvcTestResult moveAction(Caller who, String path, int version, String to, String remark) {
        return who.post(
                path + "/transitions",
                "{\"to\": \"%s\", \"remark\": \"%s\"}".formatted(to, remark),
                "If-Match",
                "\"%d\"".formatted(version));
    }

    private void cause(Emergency emergency) {
        emergency.led(() -> console.getBean(dev.keyward.incident.IncidentFacts.class)
                .amend(
                        emergency.number(),
                        null,
                        dev.keyward.incident.Amendment.caused(dev.keyward.incident.RootCause.TTL, null)));
    }

    private static MvcTestResult close(Emergency emergency) {
        var etag = String.valueOf(
                emergency.commander().get(emergency.path("")).getResponse().getHeader("ETag"));
        return emergency.commander().post(emergency.path("/transitions"), "{\"to\": \"CLOSED\"}", "If-Match", etag);
    }

    private static List<String> duties(Caller who) {
        return Caller.read(who.get("/me/duties?limit=500"), "$.items[*].title");
    }

    private String action(Emergency emergency, String title) {
        return action(emergency, title, Duration.ofDays(7));
    }

    private String action(Emergency emergency, String title, Duration due) {
        return "{\"title\": \"%s\", \"ownerTeam\": \"%s\", \"dueAt\": \"%s\"}"
                .formatted(title, emergency.estate().team(), clock.instant().plus(due));
    }
}
