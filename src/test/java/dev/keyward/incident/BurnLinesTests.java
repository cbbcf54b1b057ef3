package dev.keyward.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.Measurements;
import dev.keyward.objective.Standings;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an incident's timeline knows of error budgets that burned before somebody declared it. */
@OnBothDatabases
class BurnLinesTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Measurements measurements;

    @Autowired
    Standings standings;

    @Autowired
    IncidentReads reads;

    @Autowired
    IncidentFacts facts;

    private IncidentScene scene;
    private Family burning;

    @BeforeEach
    void aFamilyThatBurns() {
        scene = new IncidentScene(console, FreshnessClass.SOFT);
        burning = scene.family();
        var now = scene.now.truncatedTo(ChronoUnit.MINUTES);
        scene.asAda(() -> measurements.take(IntStream.rangeClosed(1, 60)
                .mapToObj(minute -> measured(burning.name(), now.minus(Duration.ofMinutes(minute))))
                .toList()));
        assertThat(scene.asAda(() -> standings.of(burning.name()))).isNotEmpty();
    }

    @Test
    void whatBurnsAlreadyIsToldWhenItIsDeclaredAtTheTimeItBegan() {
        var incident = scene.declared(IncidentClass.C, burning);
        var fired = scene.asAda(() -> standings.alerts(burning.name()));

        assertThat(fired).hasSizeGreaterThan(2);
        assertThat(lines(incident))
                .as("a page and a ticket, each once although two windows burn")
                .hasSize(2)
                .allMatch(line ->
                        line.text().startsWith("The error budget of %s in eu burns too fast".formatted(burning.name())))
                .extracting(TimelineEntry::at)
                .allMatch(at -> fired.stream().anyMatch(alert -> alert.firedAt().equals(at)));
    }

    @Test
    void aFamilyThatIsAffectedTooBringsWhatItBurnsOnce() {
        var incident = scene.declared(IncidentClass.C, scene.family(":v1:price:{id=int}"));
        assertThat(lines(incident)).isEmpty();

        amend(incident, List.of(burning.name()), List.of());
        var told = lines(incident).size();
        assertThat(told).isPositive();
        amend(incident, List.of(), List.of(burning.name()));
        amend(incident, List.of(burning.name()), List.of());
        assertThat(lines(incident)).hasSize(told);
    }

    @Test
    void aDuplicateBringsWhatItsFamiliesBurn() {
        var survivor = scene.declared(IncidentClass.C, scene.family(":v1:price:{id=int}"));
        var duplicate = scene.declared(IncidentClass.C, burning);
        scene.asCy(() -> facts.merge(duplicate.id(), survivor.id()));

        assertThat(lines(survivor)).hasSameSizeAs(lines(duplicate)).isNotEmpty();
    }

    private void amend(Incident incident, List<FamilyId> add, List<FamilyId> remove) {
        scene.asCy(() -> facts.amend(incident.id(), null, Amendment.affecting(add, remove, null)));
    }

    private List<TimelineEntry> lines(Incident incident) {
        return scene.asAda(
                () -> reads.timeline(incident.id(), new TimelineFilter(Set.of(EntryKind.SLO), false), 0, 50));
    }

    private static Measurement measured(FamilyId family, Instant start) {
        return new Measurement(
                family, "eu", start, 60, 100, 100, 0, 100, 50, null, null, null, null, null, "test", "at-" + start);
    }
}
