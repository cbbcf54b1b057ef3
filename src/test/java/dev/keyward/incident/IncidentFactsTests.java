package dev.keyward.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class IncidentFactsTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentFacts facts;

    @Autowired
    IncidentReads reads;

    @Autowired
    IncidentRoles roles;

    @Autowired
    IncidentNotes notes;

    @Autowired
    IncidentMetrics metrics;

    @Autowired
    JdbcClient jdbc;

    private IncidentScene scene;

    @BeforeEach
    void theScene() {
        scene = new IncidentScene(console, FreshnessClass.SOFT);
    }

    @Test
    void aPastedKeyNamesItsFamilyAndIsNotKept() {
        var family = scene.family();
        var key = scene.domain + ":v1:item:42";
        var incident = scene.asAda(() -> incidents.declare(new NewIncident(
                "Old price on item 42",
                IncidentClass.C,
                null,
                List.of(),
                key,
                "test",
                null,
                scene.now,
                null,
                DetectedBy.USER_REPORT,
                null,
                false)));
        assertThat(incident.familyNames()).containsExactly(family.name());
        assertThat(story(incident)).noneMatch(line -> line.contains(":42"));
    }

    @Test
    void aKeyOfNobodyIsRefusedAndNothingIsDeclared() {
        var wanted = new NewIncident(
                "Whose is it",
                IncidentClass.C,
                null,
                List.of(),
                "nobody:v1:knows:this",
                "test",
                null,
                scene.now,
                null,
                DetectedBy.USER_REPORT,
                null,
                false);
        assertThatThrownBy(() -> scene.asAda(() -> incidents.declare(wanted)))
                .hasMessage("No family has keys of this shape.");
    }

    @Test
    void staleDataOfAStrictFamilyBelowANeedsAWrittenReason() {
        var strict = new IncidentScene(console, FreshnessClass.STRICT);
        var family = strict.family();
        assertThatThrownBy(() -> strict.declared(IncidentClass.C, family))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.RULE))
                .hasMessageContaining("needs a written reason");
        var incident = strict.declared(IncidentClass.A, family);
        assertThatThrownBy(() ->
                        strict.asCy(() -> facts.amend(incident.id(), null, Amendment.classed(IncidentClass.C, " "))))
                .isInstanceOf(Refused.class);
        var lowered = strict.asCy(
                () -> facts.amend(incident.id(), null, Amendment.classed(IncidentClass.C, "Test accounts only")));
        assertThat(lowered.incidentClass()).isEqualTo(IncidentClass.C);
        assertThat(story(incident)).contains("Class A became Class C: Test accounts only");
    }

    @Test
    void aTimeThatIsSaidAfterTheFactIsMarkedAndMustFit() {
        var incident = scene.declared(IncidentClass.C, scene.family());
        var earlier = scene.now.minus(Duration.ofHours(2));
        var corrected =
                scene.asCy(() -> facts.amend(incident.id(), null, Amendment.timed(Map.of("startedAt", earlier))));
        assertThat(corrected.startedAt()).isEqualTo(earlier);
        assertThat(corrected.backfilled()).isEqualTo("startedAt");
        var later = Amendment.timed(Map.of("startedAt", scene.now.minusSeconds(60)));
        assertThatThrownBy(() -> scene.asCy(() -> facts.amend(incident.id(), null, later)))
                .hasMessage("Detected cannot be before started.");
        var unreached = Amendment.timed(Map.of("resolvedAt", scene.now));
        assertThatThrownBy(() -> scene.asCy(() -> facts.amend(incident.id(), null, unreached)))
                .hasMessage("It is not resolved yet.");
    }

    @Test
    void theDatabaseItselfRefusesTimesOutOfOrderAndAhead() {
        var incident = scene.moved(
                scene.declared(IncidentClass.C, scene.family()),
                IncidentState.ACTIVE,
                IncidentState.MITIGATED,
                IncidentState.RESOLVED);
        var long_ago = scene.now.minus(Duration.ofDays(1));
        assertRefused("detected_at", incident, long_ago);
        assertRefused("acknowledged_at", incident, long_ago);
        assertRefused("mitigated_at", incident, long_ago);
        assertRefused("resolved_at", incident, long_ago);
        assertRefused("closed_at", incident, long_ago);
        assertRefused("resolved_at", incident, incident.updatedAt().plusSeconds(121));
        assertRefused("started_at", incident, incident.detectedAt().plusSeconds(1));
    }

    private void assertRefused(String column, Incident incident, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        assertThatThrownBy(() -> jdbc.sql("update incident set " + column + " = ? where number = ?")
                        .params(moment, incident.number())
                        .update())
                .as("%s at %s", column, at)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void familiesJoinAndLeaveAndOneAlwaysStays() {
        var first = scene.family();
        var second = scene.family(":v1:price:{item_id=int}");
        var incident = scene.declared(IncidentClass.C, first);
        var both = scene.asCy(
                () -> facts.amend(incident.id(), null, Amendment.affecting(List.of(second.name()), List.of(), null)));
        assertThat(both.familyNames()).containsExactly(first.name(), second.name());
        var one = scene.asCy(
                () -> facts.amend(incident.id(), null, Amendment.affecting(List.of(), List.of(first.name()), null)));
        assertThat(one.familyNames()).containsExactly(second.name());
        assertThatThrownBy(() -> scene.asCy(() ->
                        facts.amend(incident.id(), null, Amendment.affecting(List.of(), List.of(second.name()), null))))
                .isInstanceOf(Refused.class);
        assertThat(scene.asAda(() -> reads.incident(incident.id())).familyNames())
                .containsExactly(second.name());
    }

    @Test
    void anotherOpenIncidentOfTheFamilyIsSuggestedAndCanBeMerged() {
        var family = scene.family();
        var other = scene.family(":v1:price:{item_id=int}");
        var first = scene.declared(IncidentClass.B, family);
        var second = scene.declared(IncidentClass.B, family, other);
        assertThat(scene.asAda(() -> facts.lookalikes(second)))
                .extracting(IncidentSummary::number)
                .containsExactly(first.id());
        var merged = scene.asCy(() -> facts.merge(second.id(), first.id()));
        assertThat(merged.state()).isEqualTo(IncidentState.CANCELLED);
        assertThat(merged.survivor()).contains(first.id());
        var survivor = scene.asAda(() -> reads.incident(first.id()));
        assertThat(survivor.familyNames()).containsExactly(family.name(), other.name());
        assertThat(scene.asAda(() -> facts.lookalikes(survivor))).isEmpty();
    }

    @Test
    void aWorseIncidentIsNotHiddenBehindALesserOne() {
        var family = scene.family();
        var lesser = scene.declared(IncidentClass.C, family);
        var worse = scene.declared(IncidentClass.A, family);
        assertThatThrownBy(() -> scene.asCy(() -> facts.merge(worse.id(), lesser.id())))
                .hasMessageContaining("is only Class C");
    }

    @Test
    void aCommanderRelievesTheOneBefore() {
        var incident = scene.declared(IncidentClass.A, scene.family());
        scene.asCy(() -> roles.assume(incident.id(), IncidentDuty.INCIDENT_COMMANDER));
        scene.as(
                "dan",
                Set.of(dev.keyward.security.Role.INCIDENT_COMMANDER),
                () -> roles.assume(incident.id(), IncidentDuty.INCIDENT_COMMANDER));
        assertThat(scene.asAda(() -> reads.roles(incident.id())).stream()
                        .filter(HeldRole::lasts)
                        .filter(held -> held.duty() == IncidentDuty.INCIDENT_COMMANDER)
                        .map(HeldRole::person))
                .containsExactly("dan");
        assertThatThrownBy(() -> scene.asOla(() -> roles.assume(incident.id(), IncidentDuty.INCIDENT_COMMANDER)))
                .hasMessageContaining("takes the role incident commander");
    }

    @Test
    void anUpdateMovesTheNextOneAndANoteDoesNot() {
        var incident = scene.declared(IncidentClass.A, scene.family());
        var before = row(incident).toldAt();
        scene.asAda(() -> notes.note(incident.id(), "Old <b>prices</b> in eu only", null));
        assertThat(row(incident).toldAt()).isEqualTo(before);
        scene.asAda(() -> notes.update(incident.id(), "We are purging"));
        assertThat(row(incident).toldAt()).isAfter(before);
        assertThat(row(incident).nextUpdate()).isEqualTo(row(incident).toldAt().plus(Duration.ofMinutes(30)));
        assertThat(row(incident).version()).isEqualTo(incident.version());
        assertThat(story(incident)).contains("Old <b>prices</b> in eu only", "We are purging");
    }

    @Test
    void whatIsWrittenLongAfterItHappenedIsMarked() {
        var incident = scene.declared(IncidentClass.C, scene.family());
        scene.asAda(() -> notes.note(incident.id(), "A deploy went out", scene.now.minus(Duration.ofHours(3))));
        assertThat(scene.asAda(() -> reads.timeline(incident.id(), TimelineFilter.ALL, 0, 10)))
                .filteredOn(TimelineEntry::backfilled)
                .extracting(TimelineEntry::text)
                .containsExactly("A deploy went out");
    }

    @Test
    void whoHasNoRoleInItDoesNotWriteIntoIt() {
        var incident = scene.declared(IncidentClass.C, scene.family());
        assertThatThrownBy(() -> scene.asOla(() -> notes.note(incident.id(), "Hello", null)))
                .isInstanceOf(Refused.class);
        scene.asOla(() -> roles.assume(incident.id(), IncidentDuty.SCRIBE));
        assertThat(scene.asOla(() -> notes.note(incident.id(), "Hello", null))).isNotNull();
    }

    @Test
    void theMetricsLeaveOutDrillsFalseAlarmsDuplicatesAndOpenOnesAndSaySo() {
        var family = scene.family();
        resolved(scene.declared(IncidentClass.C, family));
        var drill = scene.asAda(() -> incidents.declare(new NewIncident(
                "Drill: stale cards",
                IncidentClass.C,
                null,
                List.of(family.name()),
                null,
                null,
                null,
                scene.now.minusSeconds(3_600),
                null,
                DetectedBy.MONITOR,
                null,
                true)));
        resolved(drill);
        scene.moved(scene.declared(IncidentClass.C, family), IncidentState.CANCELLED);
        var survivor = scene.declared(IncidentClass.C, family);
        var twin = scene.declared(IncidentClass.C, family);
        scene.asCy(() -> facts.merge(twin.id(), survivor.id()));
        var usual = scene.asAda(metrics::usual);
        var report = scene.asAda(
                () -> metrics.of(new MetricsFilter(usual.from(), usual.to(), null, scene.domain, family.name())));
        assertThat(report.all().incidents()).isOne();
        assertThat(report.leftOut().sentence()).isEqualTo("Left out: 1 open one, 1 drill, 1 false alarm, 1 duplicate.");
        assertThat(report.open()).extracting(IncidentSummary::number).containsExactly(survivor.id());
    }

    private void resolved(Incident incident) {
        scene.moved(incident, IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED);
    }

    private IncidentSummary row(Incident incident) {
        return scene
                .asAda(() ->
                        reads.page(IncidentFilter.ALL.of(incident.familyNames().getFirst()), null, 0, 5))
                .stream()
                .filter(one -> one.number().equals(incident.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> story(Incident incident) {
        return scene.asAda(() -> reads.timeline(incident.id(), TimelineFilter.ALL, 0, 50)).stream()
                .map(TimelineEntry::text)
                .toList();
    }
}
