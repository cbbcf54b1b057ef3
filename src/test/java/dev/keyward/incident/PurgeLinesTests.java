package dev.keyward.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.duty.Duties;
import dev.keyward.duty.Duty;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.pace.Pace;
import dev.keyward.purge.HowTo;
import dev.keyward.purge.NewPurge;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Purging;
import dev.keyward.registry.Family;
import dev.keyward.security.Role;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnBothDatabases
class PurgeLinesTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    IncidentReads reads;

    @Autowired
    Duties duties;

    private IncidentScene scene;

    @BeforeEach
    void theScene() {
        scene = new IncidentScene(console, FreshnessClass.SOFT);
    }

    @Test
    void aPurgeThatServesAnIncidentIsToldThere() {
        var family = scene.family();
        var incident = scene.declared(IncidentClass.C, family);
        var counted = scene.asAda(() -> purging.dryRun(
                purging.request(wanted(family, incident.id().words())).id()));
        assertThat(counted.incident()).isEqualTo(incident.id().toString());
        scene.as("ben", Set.of(Role.PURGE_APPROVER), () -> purging.approve(counted.id(), counted.scopeHash(), "Right"));
        scene.asAda(() -> purging.move(counted.id(), PurgeState.CANCELLED, "Not needed after all"));
        var lines = scene.asAda(
                () -> reads.timeline(incident.id(), new TimelineFilter(Set.of(EntryKind.PURGE), false), 0, 10));
        assertThat(lines).extracting(TimelineEntry::author).containsExactly("ada", "ben", "ada");
        assertThat(lines)
                .extracting(line -> line.text().replaceAll(".*: ", ""))
                .containsExactly("cancelled. Not needed after all", "approved.", "pending approval.");
        assertThat(lines).allMatch(line -> ("purges/" + counted.id()).equals(line.page()));
    }

    @Test
    void thePurgeThatARunningClassAWaitsForPressesTheApproverAndNamesIt() {
        var waiting = scene.family(":v1:price:{item_id=int}");
        var family = scene.family();
        var other = scene.declared(IncidentClass.C, waiting);
        var running = scene.declared(IncidentClass.A, family);
        counted(waiting, other);
        counted(family, running);
        var about = scene.as("ben", Set.of(Role.PURGE_APPROVER), duties::mine).duties().stream()
                .filter(duty -> duty.title().contains(waiting.name().text())
                        || duty.title().contains(family.name().text()))
                .toList();
        assertThat(about)
                .extracting(Duty::title)
                .containsExactly(
                        "Approve the purge of %s for incident %s, class A"
                                .formatted(family.name(), running.id().words()),
                        "Approve the purge of %s for incident %s, class C"
                                .formatted(waiting.name(), other.id().words()));
        assertThat(about).extracting(Duty::pressing).containsExactly(true, false);
    }

    private void counted(Family family, Incident incident) {
        scene.asAda(() -> purging.dryRun(
                purging.request(wanted(family, incident.id().words())).id()));
    }

    @Test
    void aPurgeNamesOnlyAnIncidentThatExists() {
        var family = scene.family();
        assertThatThrownBy(() -> scene.asAda(() -> purging.request(wanted(family, "INC-2041"))))
                .hasMessage("There is no such incident.");
        assertThatThrownBy(() -> scene.asAda(() -> purging.request(wanted(family, "999999999"))))
                .hasMessage("There is no such incident.");
        assertThat(scene.asAda(() -> purging.request(wanted(family, null))).incident())
                .isNull();
    }

    @Test
    void onlyAnOpenIncidentOfClassALetsAPurgeBeFastAndHasItVerified() {
        var family = scene.family();
        var a = scene.declared(IncidentClass.A, family).number();
        var c = scene.declared(IncidentClass.C, family).number();
        var fast = new HowTo(Pace.FAST, null, null, null);

        assertThatThrownBy(() -> scene.asAda(() -> purging.request(wanted(family, "" + c, fast))))
                .hasMessageContaining("Class A");
        var purge = scene.asAda(() -> purging.request(wanted(family, "" + a, fast)));
        assertThat(purge.course().pace()).isEqualTo(Pace.FAST);
        assertThat(purge.scope().manner().verify()).isTrue();
        assertThat(scene.asAda(() -> purging.request(wanted(family, "" + c, HowTo.DEFAULT)))
                        .scope()
                        .manner()
                        .verify())
                .isFalse();
    }

    private static NewPurge wanted(Family family, String incident, HowTo how) {
        return new NewPurge(
                List.of(family.name().text()), "test", Map.of(), null, null, "Stale prices", incident, null, how);
    }

    private static NewPurge wanted(Family family, @Nullable String incident) {
        return new NewPurge(
                List.of(family.name().text()), "test", Map.of(), null, null, "Stale prices", incident, null);
    }
}
