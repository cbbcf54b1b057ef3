package dev.keyward.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.purge.NewPurge;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeFilter;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.PurgeSummary;
import dev.keyward.purge.Purging;
import dev.keyward.registry.Family;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A family whose slowest region may serve old values for ten minutes after a purge, and purges that serve an incident. */
@OnBothDatabases
class GraceWindowTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    Incidents incidents;

    private IncidentScene scene;
    private Family family;
    private Incident incident;

    @BeforeEach
    void anIncidentThatIsMitigated() {
        scene = new IncidentScene(console, FreshnessClass.SOFT);
        family = scene.family(":v1:item:{item_id=int}", Duration.ofMinutes(10));
        incident = scene.declared(IncidentClass.C, family);
        scene.moved(incident, IncidentState.ACTIVE, IncidentState.MITIGATED);
    }

    @Test
    void itIsNotResolvedBeforeTheSlowestRegionsGraceAfterTheLastPurgeHasPassed() {
        var purge = purged();
        var ended = purge.timings().finishedAt();

        assertThatThrownBy(() -> resolved(null)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.RULE);
            assertThat(refused.getMessage())
                    .contains("us may serve old values of " + family.name(), "10 min 0 s after", "left.");
        });
        assertThatThrownBy(() -> resolved(ended)).hasMessageContaining("10 min 0 s left.");
        assertThat(scene.asCy(() ->
                        scene.bean(IncidentReads.class).incident(incident.id()).state()))
                .isEqualTo(IncidentState.MITIGATED);
    }

    @Test
    void withoutAPurgeNothingIsWaitedFor() {
        assertThat(resolved(null).state()).isEqualTo(IncidentState.RESOLVED);
    }

    @Test
    void thePurgesOfAnIncidentAreAListOfTheirOwn() {
        var purge = purged();
        var filter = new PurgeFilter(Set.of(), null, null, null, incident.id().toString(), null);

        assertThat(scene.asAda(() -> purging.page(filter, null, 0, 10)))
                .extracting(PurgeSummary::id)
                .containsExactly(purge.id());
        assertThat(scene.asAda(() -> purging.count(filter))).isEqualTo(1);
    }

    private Incident resolved(@org.jspecify.annotations.Nullable Instant at) {
        return scene.asCy(() -> incidents.move(incident.id(), null, new Move(IncidentState.RESOLVED, null, at)));
    }

    private Purge purged() {
        var wanted = new NewPurge(
                List.of(family.name().text()),
                "test",
                Map.of(),
                null,
                null,
                "Stale prices",
                incident.id().toString(),
                null);
        var counted = scene.asAda(() -> purging.dryRun(purging.request(wanted).id()));
        scene.as(
                "ben",
                Set.of(dev.keyward.security.Role.PURGE_APPROVER),
                () -> purging.approve(counted.id(), counted.scopeHash(), "Right"));
        scene.asAda(() -> purging.move(counted.id(), PurgeState.RUNNING, null));
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .until(
                        () -> scene.asAda(() -> purging.purge(counted.id())),
                        purge -> purge.state() == PurgeState.COMPLETED);
    }
}
