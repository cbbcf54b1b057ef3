package dev.keyward.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.charter.FollowedUp;
import dev.keyward.duty.Duty;
import dev.keyward.objective.BurnEnded;
import dev.keyward.objective.BurnStarted;
import dev.keyward.objective.StaleEpisodes;
import dev.keyward.objective.budget.AlertSeverity;
import dev.keyward.objective.budget.Span;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.MissStorms;
import dev.keyward.security.Role;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

@OnBothDatabases
class HarmTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    StaleEpisodes episodes;

    @Autowired
    MissStorms storms;

    @Autowired
    FollowedUp followedUp;

    @Autowired
    MissedPages missed;

    @Autowired
    IncidentDuties duties;

    @Autowired
    IncidentFacts facts;

    @Autowired
    IncidentReads reads;

    @Autowired
    ApplicationEventPublisher events;

    private IncidentScene scene;
    private Span lately;

    @BeforeEach
    void theScene() {
        scene = new IncidentScene(console, FreshnessClass.SOFT);
        lately = new Span(scene.now.minus(Duration.ofDays(1)), scene.now.plus(Duration.ofDays(1)));
    }

    @Test
    void aBudgetSeesTheEpisodesOfStaleIncidentsWithEachRelapse() {
        var family = scene.family();
        var incident = scene.declared(IncidentClass.C, family);
        scene.moved(incident, IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.ACTIVE);
        var seen = episodes.of(family.name(), lately);
        assertThat(seen).hasSize(2).allMatch(one -> one.regions().equals(Set.of("eu", "us")));
        assertThat(seen).filteredOn(one -> one.mitigated() == null).hasSize(1);
        assertThat(episodes.of(
                        family.name(),
                        new Span(scene.now.minus(Duration.ofDays(3)), scene.now.minus(Duration.ofDays(2)))))
                .isEmpty();
    }

    @Test
    void aMissStormIsNoStaleEpisodeButCountsForTheRules() {
        var family = scene.family();
        scene.declared(IncidentClass.B, family);
        assertThat(episodes.of(family.name(), lately)).isEmpty();
        assertThat(storms.recent()).containsEntry(family.name(), 1);
    }

    @Test
    void aFalseAlarmHarmedNobody() {
        var family = scene.family();
        scene.moved(scene.declared(IncidentClass.C, family), IncidentState.CANCELLED);
        assertThat(episodes.of(family.name(), lately)).isEmpty();
    }

    @Test
    void aBurnIsToldInTheOpenIncidentsOfTheFamily() {
        var family = scene.family();
        var incident = scene.declared(IncidentClass.C, family);
        events.publishEvent(new BurnStarted(family.name(), "eu", AlertSeverity.PAGE, scene.now));
        events.publishEvent(new BurnEnded(family.name(), "eu", AlertSeverity.PAGE, scene.now.plusSeconds(60)));
        assertThat(scene.asAda(
                        () -> reads.timeline(incident.id(), new TimelineFilter(Set.of(EntryKind.SLO), false), 0, 10)))
                .extracting(TimelineEntry::text)
                .containsExactly(
                        "The error budget of %s in eu burns too fast no longer (PAGE).".formatted(family.name()),
                        "The error budget of %s in eu burns too fast (PAGE).".formatted(family.name()));
    }

    @Test
    void whatIsOverCountsAsFollowedUpOnceItsCauseIsNamed() {
        var before = followedUp.count();
        var incident = scene.declared(IncidentClass.C, scene.family());
        scene.moved(incident, IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED);
        assertThat(followedUp.count().lacking()).isEqualTo(before.lacking() + 1);
        scene.asCy(() -> facts.amend(incident.id(), null, Amendment.caused(RootCause.TTL, null)));
        assertThat(followedUp.count().lacking()).isEqualTo(before.lacking());
        assertThat(followedUp.count().all()).isEqualTo(before.all() + 1);
    }

    @Test
    void aPageThatIsAnsweredInTimeIsNotMissed() {
        scene.declared(IncidentClass.A, scene.family());
        assertThat(missed.by(scene.team, scene.now.minus(Duration.ofDays(30)))).isZero();
    }

    @Test
    void anOwnerAcknowledgesACommanderCommandsAndWhoeverTellsUpdates() {
        var incident = scene.declared(IncidentClass.A, scene.family());
        assertThat(titles("ada", Set.of(Role.DOMAIN_EDITOR), incident))
                .containsExactly("Acknowledge " + incident.id().words());
        assertThat(titles("cy", Set.of(Role.INCIDENT_COMMANDER), incident))
                .containsExactly(
                        "Acknowledge " + incident.id().words(),
                        "Command " + incident.id().words());
        scene.asCy(() -> console.getBean(IncidentRoles.class).assume(incident.id(), IncidentDuty.INCIDENT_COMMANDER));
        scene.moved(incident, IncidentState.ACTIVE);
        assertThat(titles("cy", Set.of(Role.INCIDENT_COMMANDER), incident))
                .containsExactly("Update those who wait for " + incident.id().words());
        assertThat(titles("vera", Set.of(Role.VIEWER), incident)).isEmpty();
    }

    private List<String> titles(String person, Set<Role> held, Incident incident) {
        return scene.as(person, held, () -> duties.of(person, 500)).stream()
                .filter(duty -> duty.link().equals("incidents/" + incident.number()))
                .map(Duty::title)
                .toList();
    }
}
