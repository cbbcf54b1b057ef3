package dev.keyward.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.audit.Stories;
import dev.keyward.audit.StoryLine;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@OnBothDatabases
class IncidentLifeTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReads reads;

    @Autowired
    IncidentRoles roles;

    @Autowired
    Stories stories;

    private IncidentScene scene;

    @BeforeEach
    void theScene() {
        scene = new IncidentScene(console, FreshnessClass.SOFT);
    }

    @Test
    void aDeclaredIncidentIsInTriageWithItsFamiliesAndTheirRegions() {
        var family = scene.family();
        var incident = scene.declared(IncidentClass.C, family);
        assertThat(incident.state()).isEqualTo(IncidentState.TRIAGE);
        assertThat(incident.families()).containsExactly(new AffectedFamily(family.name(), scene.domain, "eu us"));
        assertThat(read(incident)).isEqualTo(incident);
        assertThat(scene.asAda(() -> reads.roles(incident.id())))
                .extracting(HeldRole::person, HeldRole::duty)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ada", IncidentDuty.REPORTER));
        assertThat(story(incident)).containsExactly("Declared as Class C, affecting %s.".formatted(family.name()));
    }

    @Test
    void aRelapseThatWasNoneIsNoFalseAlarmAndStaysInTheMetrics() {
        var incident = scene.moved(
                scene.declared(IncidentClass.C, scene.family()),
                IncidentState.ACTIVE,
                IncidentState.MITIGATED,
                IncidentState.RESOLVED,
                IncidentState.ACTIVE);
        assertThatThrownBy(() -> scene.moved(incident, IncidentState.CANCELLED))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no false alarm");
        assertThat(scene.moved(incident, IncidentState.MITIGATED, IncidentState.RESOLVED)
                        .state())
                .isEqualTo(IncidentState.RESOLVED);
    }

    @Test
    void noWayLeadsToAClassABeyondTriageWithoutACommander() {
        var facts = scene.bean(IncidentFacts.class);
        var incident = scene.declared(IncidentClass.A, scene.family());
        scene.asCy(() -> facts.amend(incident.id(), null, Amendment.classed(IncidentClass.C, "One region")));
        scene.moved(incident, IncidentState.ACTIVE);
        var back = Amendment.classed(IncidentClass.A, "All regions");
        assertThatThrownBy(() -> scene.asCy(() -> facts.amend(incident.id(), null, back)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("only with a commander");
        scene.asCy(() -> roles.assume(incident.id(), IncidentDuty.INCIDENT_COMMANDER));
        assertThat(scene.asCy(() -> facts.amend(incident.id(), null, back)).incidentClass())
                .isEqualTo(IncidentClass.A);
    }

    @Test
    void numbersCountUpWithoutGapsAlsoWhenADeclarationFails() {
        var family = scene.family();
        var first = scene.declared(IncidentClass.C, family);
        var future = new NewIncident(
                "From tomorrow",
                IncidentClass.C,
                null,
                List.of(family.name()),
                null,
                null,
                null,
                scene.now.plus(Duration.ofDays(1)),
                null,
                DetectedBy.MONITOR,
                null,
                false);
        assertThatThrownBy(() -> scene.asAda(() -> incidents.declare(future))).isInstanceOf(Refused.class);
        assertThat(scene.declared(IncidentClass.C, family).number()).isEqualTo(first.number() + 1);
    }

    @Test
    void itGoesFromTriageToClosedAndKeepsWhenEachStepWas() {
        var incident = scene.declared(IncidentClass.C, scene.family());
        var resolved = scene.moved(incident, IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED);
        assertThat(resolved.acknowledgedAt()).isNotNull();
        assertThat(resolved.resolvedAt()).isAfterOrEqualTo(resolved.mitigatedAt());
        assertThat(stories.about(resolved.subject()).stream().map(StoryLine::action))
                .contains("incident.declared", "incident.active", "incident.mitigated", "incident.resolved");
    }

    @Test
    void whatTheTableDoesNotKnowIsRefusedWithWhatItDoes() {
        var incident = scene.declared(IncidentClass.C, scene.family());
        assertThatThrownBy(() -> scene.moved(incident, IncidentState.RESOLVED))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Refused.Kind.WRONG_STATE);
                    assertThat(refused.remedy()).isEqualTo("It can become active, cancelled.");
                });
    }

    @Test
    void aClassALeavesTriageOnlyWithACommander() {
        var incident = scene.declared(IncidentClass.A, scene.family());
        assertThatThrownBy(() -> scene.moved(incident, IncidentState.ACTIVE))
                .hasMessageContaining("only with a commander:");
        scene.asCy(() -> roles.assume(incident.id(), IncidentDuty.INCIDENT_COMMANDER));
        assertThat(scene.moved(incident, IncidentState.ACTIVE).state()).isEqualTo(IncidentState.ACTIVE);
    }

    @Test
    void closingNeedsItsRootCause() {
        var incident = scene.declared(IncidentClass.C, scene.family());
        scene.moved(incident, IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED);
        assertThatThrownBy(() -> scene.moved(incident, IncidentState.CLOSED))
                .hasMessageContaining("Its root cause is not named yet.");
    }

    @Test
    void whoHasNoRoleInItDoesNotMoveItAndWhoAcknowledgesItDoes() {
        var incident = scene.declared(IncidentClass.C, scene.family());
        var active = new Move(IncidentState.ACTIVE, null, null);
        assertThatThrownBy(() -> scene.asOla(() -> incidents.move(incident.id(), null, active)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        scene.asOla(() -> incidents.acknowledge(incident.id()));
        assertThat(scene.asOla(() -> incidents.move(incident.id(), null, active))
                        .state())
                .isEqualTo(IncidentState.ACTIVE);
    }

    @Test
    void aMoveOnAnOldVersionIsStale() {
        var incident = scene.declared(IncidentClass.C, scene.family());
        scene.moved(incident, IncidentState.ACTIVE);
        assertThatThrownBy(() -> scene.asCy(
                        () -> incidents.move(incident.id(), incident.version(), Move.to(IncidentState.MITIGATED))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
    }

    @Test
    void aRelapseKeepsTheFirstTimesAndAddsAnEpisode() {
        var incident = scene.declared(IncidentClass.C, scene.family());
        var first = scene.moved(incident, IncidentState.ACTIVE, IncidentState.MITIGATED);
        var back = scene.moved(incident, IncidentState.ACTIVE);
        assertThat(back.times()).isEqualTo(first.times());
        assertThat(back.episodes()).hasSize(2);
        var again = scene.moved(incident, IncidentState.MITIGATED, IncidentState.RESOLVED);
        assertThat(again.mitigatedAt()).isEqualTo(first.mitigatedAt());
        assertThat(again.episodes().getLast().until()).isNotNull();
        assertThat(read(incident).relapses()).isEqualTo(again.relapses());
    }

    @Test
    void theListPutsOpenOnesFirstByClassThenAge() {
        var family = scene.family();
        var c = scene.declared(IncidentClass.C, family);
        var b = scene.declared(IncidentClass.B, family);
        var cancelled = scene.declared(IncidentClass.A, scene.family(":v1:price:{item_id=int}"), family);
        scene.asCy(() -> roles.assume(cancelled.id(), IncidentDuty.INCIDENT_COMMANDER));
        scene.moved(cancelled, IncidentState.CANCELLED);
        var filter = IncidentFilter.ALL.of(family.name());
        assertThat(scene.asAda(() -> reads.page(filter, null, 0, 50)))
                .extracting(IncidentSummary::number)
                .containsExactly(b.id(), c.id(), cancelled.id());
        assertThat(scene.asAda(() -> reads.count(filter.in(Set.of(IncidentState.TRIAGE)))))
                .isEqualTo(2);
    }

    private Incident read(Incident incident) {
        return scene.asAda(() -> reads.incident(incident.id()));
    }

    private List<String> story(Incident incident) {
        return scene.asAda(() -> reads.timeline(incident.id(), TimelineFilter.ALL, 0, 50)).stream()
                .map(TimelineEntry::text)
                .toList();
    }
}
