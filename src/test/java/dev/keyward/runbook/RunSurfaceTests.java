package dev.keyward.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.incident.EntryKind;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.TimelineEntry;
import dev.keyward.incident.TimelineFilter;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.OnBothDatabases;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnBothDatabases
class RunSurfaceTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    IncidentReads reads;

    private Emergency emergency;
    private Caller commander;

    @BeforeEach
    void anEmergency() {
        emergency = Emergency.in(console);
        commander = emergency.commander();
    }

    @Test
    void aRunTakesTheStepsOfTheRunbookThatFits() {
        assertThat(commander.get(emergency.path("/runbook"))).hasStatus(404);
        var started = commander.post(emergency.path("/runbook"), "{}");
        assertThat(started).hasStatus(201);
        assertThat(Caller.<List<String>>read(started, "$.steps[*].state"))
                .hasSize(5)
                .containsOnly("PENDING");
        assertThat(Caller.<List<String>>read(started, "$.steps[*].kind"))
                .containsExactly("IDENTIFY", "PURGE", "MONITOR", "BACKFILL", "POSTMORTEM");
        assertThat(commander.post(emergency.path("/runbook"), "{}")).hasStatus(409);
        assertThat(told()).anyMatch(line -> line.startsWith("Runbook Stale data, version 1, started"));
    }

    @Test
    void everyStepIsToldInTheTimelineWithWhoAndHowLong() {
        commander.post(emergency.path("/runbook"), "{}");
        assertThat(move(1, 1, "{\"to\": \"DOING\"}")).hasStatusOk();
        assertThat(commander.post(emergency.path("/runbook/steps/1/evidence"), "{\"text\": \"Two families\"}"))
                .hasStatus(201);
        var done = move(1, 2, "{\"to\": \"DONE\"}");
        assertThat(done).hasStatusOk();
        assertThat(Caller.<String>read(done, "$.person")).isEqualTo(commander.name());
        assertThat(Caller.<String>read(done, "$.took")).startsWith("PT");
        assertThat(Caller.<String>read(done, "$.maxDuration")).isEqualTo("PT10M");
        assertThat(Caller.<List<String>>read(done, "$.evidence[*].text")).containsExactly("Two families");
        assertThat(told())
                .anyMatch(line -> line.contains("Step 1, Identify affected key families. Done after"))
                .anyMatch(line -> line.contains("Evidence: Two families"));
    }

    @Test
    void skippingAndFailingNeedAReason() {
        commander.post(emergency.path("/runbook"), "{}");
        assertThat(move(4, 1, "{\"to\": \"SKIPPED\"}")).hasStatus(400);
        assertThat(move(4, 1, "{\"to\": \"SKIPPED\", \"reason\": \"The hit ratio is back\"}"))
                .hasStatusOk();
        assertThat(move(2, 1, "{\"to\": \"FAILED\", \"reason\": \" \"}")).hasStatus(400);
        assertThat(move(4, 2, "{\"to\": \"DONE\"}")).hasStatus(409);
        assertThat(move(4, 2, "{\"to\": \"DOING\"}")).hasStatusOk();
    }

    @Test
    void whatSomebodySaysAboutADoneStepIsKept() {
        commander.post(emergency.path("/runbook"), "{}");
        assertThat(move(1, 1, "{\"to\": \"DOING\"}")).hasStatusOk();
        var done = move(1, 2, "{\"to\": \"DONE\", \"reason\": \"Only two families\"}");
        assertThat(Caller.<String>read(done, "$.reason")).isEqualTo("Only two families");
        assertThat(told()).anyMatch(line -> line.endsWith("Only two families"));
    }

    @Test
    void twoPeopleMoveTwoStepsAtOnceButNeverTheSame() {
        commander.post(emergency.path("/runbook"), "{}");
        assertThat(move(1, 1, "{\"to\": \"DOING\"}")).hasStatusOk();
        assertThat(move(2, 1, "{\"to\": \"DOING\"}")).hasStatusOk();
        assertThat(move(1, 1, "{\"to\": \"DONE\"}")).hasStatus(412);
        assertThat(commander.post(emergency.path("/runbook/steps/1/transitions"), "{\"to\": \"DONE\"}"))
                .hasStatus(428);
    }

    @Test
    void onlyWhoHasAHandInTheIncidentWorksOnItsRun() {
        var stranger = Caller.with(console, Role.PURGE_OPERATOR);
        assertThat(stranger.post(emergency.path("/runbook"), "{}")).hasStatus(403);
        assertThat(Caller.with(console, Role.REVIEWER).post(emergency.path("/runbook"), "{}"))
                .hasStatus(403);
        commander.post(emergency.path("/runbook"), "{}");
        assertThat(stranger.get(emergency.path("/runbook"))).hasStatusOk();
        assertThat(stranger.post(emergency.path("/runbook/steps/1/evidence"), "{\"text\": \"x\"}"))
                .hasStatus(403);
    }

    @Test
    void aStepOfAResolvedIncidentIsStillFinishedAndThoseOfACancelledOneAreNot() {
        commander.post(emergency.path("/runbook"), "{}");
        emergency.moved(IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED);
        assertThat(move(5, 1, "{\"to\": \"DONE\"}")).hasStatusOk();
        var other = Emergency.in(console);
        other.commander().post(other.path("/runbook"), "{}");
        other.led(() -> console.getBean(dev.keyward.incident.Incidents.class)
                .move(
                        other.number(),
                        null,
                        new dev.keyward.incident.Move(IncidentState.CANCELLED, "False alarm", null)));
        assertThat(other.commander()
                        .post(other.path("/runbook/steps/1/transitions"), "{\"to\": \"DONE\"}", "If-Match", "\"1\""))
                .hasStatus(409);
    }

    @Test
    void aWarmListIsSampledToldAndTakenAsCsv() {
        var family = emergency.family();
        var path = emergency.path("/runbook/warm-lists");
        assertThat(commander.post(path, "{\"family\": \"no-such-family\"}")).hasStatus(400);
        var list = commander.post(path, "{\"family\": \"%s\"}".formatted(family));
        assertThat(list).hasStatus(201);
        assertThat(Caller.<Boolean>read(list, "$.complete")).isTrue();
        String id = Caller.read(list, "$.id");
        assertThat(commander.get(path + "/" + id + "/keys.csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("key,");
        assertThat(Caller.with(console, Role.VIEWER).get(path + "/" + id + "/keys.csv"))
                .hasStatus(403);
        assertThat(commander.post(path + "/" + id + "/deliveries", "")).hasStatus(503);
        assertThat(told()).anyMatch(line -> line.startsWith("Warm list of " + family));
    }

    private MvcTestResult move(int place, int version, String json) {
        return commander.post(
                emergency.path("/runbook/steps/%d/transitions".formatted(place)),
                json,
                "If-Match",
                "\"%d\"".formatted(version));
    }

    private List<String> told() {
        var filter = new TimelineFilter(EnumSet.of(EntryKind.RUNBOOK), false);
        return emergency.led(() -> reads.timeline(emergency.number(), filter, 0, 100)).stream()
                .map(TimelineEntry::text)
                .toList();
    }
}
