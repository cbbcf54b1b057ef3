package dev.keyward.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.charter.FollowedUp;
import dev.keyward.incident.Amendment;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentFacts;
import dev.keyward.incident.IncidentScene;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.Incidents;
import dev.keyward.incident.Move;
import dev.keyward.incident.NewIncident;
import dev.keyward.incident.RootCause;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.postmortem.text.Section;
import dev.keyward.registry.Family;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Class C alone needs no postmortem; the third of a family with one cause in 90 days does (domain.md 5.7). */
@OnBothDatabases
class RepeatedClassCTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentFacts facts;

    @Autowired
    Postmortems postmortems;

    @Autowired
    ActionItems actions;

    @Autowired
    FollowedUp followedUp;

    @Autowired
    JdbcClient jdbc;

    private IncidentScene scene;
    private Family family;

    @BeforeEach
    void theScene() {
        scene = new IncidentScene(console, FreshnessClass.SOFT);
        family = scene.family();
    }

    @Test
    void theThirdHasADraftAndIsClosedOnlyOnceThatIsPublished() {
        closed(over(family, 60, RootCause.TTL));
        closed(over(family, 30, RootCause.TTL));
        var third = over(family, 0, RootCause.TTL);

        var draft = draftOf(third);
        assertThat(draft.state()).isEqualTo(PostmortemState.DRAFT);
        assertThat(draft.dueAt()).isAfter(scene.now);
        assertThatThrownBy(() -> closed(third)).isInstanceOf(Refused.class).hasMessageContaining("postmortem");
        scene.asCy(() -> postmortems.write(
                third.id(), draft.version(), draft.sections().with(Section.WHAT_FAILED, "The TTL was an hour")));
        scene.asCy(() -> postmortems.move(third.id(), draftOf(third).version(), PostmortemState.PUBLISHED));
        assertThat(closed(third).state()).isEqualTo(IncidentState.CLOSED);
    }

    @Test
    void anotherCauseAnotherFamilyOrLongAgoDoNotCount() {
        closed(over(family, 95, RootCause.TTL));
        closed(over(family, 40, RootCause.KEY_DESIGN));
        closed(over(scene.family(":v1:price:{id=int}"), 20, RootCause.TTL));
        closed(over(family, 10, RootCause.TTL));
        var last = over(family, 0, RootCause.TTL);

        assertThat(scene.asCy(() -> postmortems.of(last.id()))).isEmpty();
        assertThat(closed(last).state()).isEqualTo(IncidentState.CLOSED);
    }

    @Test
    void whatIsDoneAboutItAndNeverVerifiedShowsInTheCharter() {
        var incident = closed(over(family, 0, RootCause.TTL));
        var before = followedUp.count().lacking();
        var item = scene.asAda(() -> actions.add(new NewAction(
                NewAction.Origin.INCIDENT,
                incident.id(),
                "Shorten the TTL",
                null,
                scene.team,
                scene.now.plus(Duration.ofDays(30)))));
        scene.asAda(() -> actions.move(item.id(), item.version(), ActionState.DONE, null));
        assertThat(followedUp.count().lacking()).as("it was only just done").isEqualTo(before);

        jdbc.sql("update action_item set created_at = ?, done_at = ? where incident = ?")
                .params(days(9), days(8), incident.number())
                .update();
        assertThat(followedUp.count().lacking()).isEqualTo(before + 1);
        scene.asCy(() -> actions.move(item.id(), item.version() + 1, ActionState.VERIFIED, "Seen it expire"));
        assertThat(followedUp.count().lacking()).isEqualTo(before);
    }

    private java.time.OffsetDateTime days(int ago) {
        return scene.now.minus(Duration.ofDays(ago)).atOffset(java.time.ZoneOffset.UTC);
    }

    private Postmortem draftOf(Incident incident) {
        return scene.asCy(() -> postmortems.of(incident.id())).orElseThrow();
    }

    /** Of a day, so many days ago; resolved, and its cause named. */
    private Incident over(Family affected, int daysAgo, RootCause cause) {
        var started = scene.now.minus(Duration.ofDays(daysAgo)).minus(Duration.ofHours(2));
        var like = scene.wanted(IncidentClass.C, affected);
        var incident = scene.asAda(() -> incidents.declare(new NewIncident(
                like.title(),
                like.incidentClass(),
                null,
                like.families(),
                null,
                null,
                null,
                started,
                started,
                like.detectedBy(),
                null,
                false)));
        for (var to : List.of(IncidentState.ACTIVE, IncidentState.MITIGATED, IncidentState.RESOLVED)) {
            moved(incident, to, started.plus(Duration.ofHours(1)));
        }
        return scene.asCy(() -> facts.amend(incident.id(), null, Amendment.caused(cause, null)));
    }

    private Incident closed(Incident incident) {
        return moved(incident, IncidentState.CLOSED, scene.now);
    }

    private Incident moved(Incident incident, IncidentState to, Instant at) {
        return scene.asCy(() -> incidents.move(incident.id(), null, new Move(to, "As seen", at)));
    }
}
