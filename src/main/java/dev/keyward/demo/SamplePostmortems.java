package dev.keyward.demo;

import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.IncidentSummary;
import dev.keyward.incident.Incidents;
import dev.keyward.incident.Move;
import dev.keyward.incident.RootCause;
import dev.keyward.postmortem.Conclusion;
import dev.keyward.postmortem.Conclusions;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.postmortem.PostmortemState;
import dev.keyward.postmortem.Postmortems;
import dev.keyward.postmortem.text.Section;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What was learned from the older incidents of Class A and B; the latest still waits for it, too long. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class SamplePostmortems {
    private static final int STILL_OPEN = 1;
    private final IncidentReads reads;
    private final Incidents incidents;
    private final Postmortems postmortems;
    private final Conclusions conclusions;
    private final SampleActions actions;
    private final InstantSource clock;
    private final Cast people;

    SamplePostmortems(
            IncidentReads reads,
            Incidents incidents,
            Postmortems postmortems,
            Conclusions conclusions,
            SampleActions actions,
            InstantSource clock,
            Cast people) {
        this.reads = reads;
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.conclusions = conclusions;
        this.actions = actions;
        this.clock = clock;
        this.people = people;
    }

    void play() {
        var filter = IncidentFilter.ALL.real().in(EnumSet.of(IncidentState.RESOLVED));
        var resolved = people.as("commander", () -> reads.page(filter, null, 0, 100)).stream()
                .filter(one -> one.incidentClass() != IncidentClass.C)
                .sorted(Comparator.comparing(SamplePostmortems::resolvedAt))
                .map(IncidentSummary::number)
                .toList();
        var learned = Math.max(0, resolved.size() - STILL_OPEN);
        for (var number : resolved.subList(0, learned)) {
            var incident = people.as("commander", () -> reads.incident(number));
            close(incident);
        }
        actions.play(resolved.subList(0, learned));
    }

    private void close(Incident incident) {
        people.as("commander", () -> {
            var draft = postmortems.of(incident.id()).orElseGet(() -> postmortems.draft(incident.id()));
            var published = conclusions.conclude(
                    incident.id(), draft.version(), said(incident, draft), PostmortemState.PUBLISHED);
            var closed = Objects.requireNonNull(incident.resolvedAt()).plus(Duration.ofDays(3));
            var now = clock.instant();
            incidents.move(
                    incident.id(), null, new Move(IncidentState.CLOSED, null, closed.isBefore(now) ? closed : now));
            return published;
        });
    }

    private Conclusion said(Incident incident, Postmortem draft) {
        var cause = Objects.requireNonNullElse(incident.rootCause(), RootCause.INVALIDATION_PATH);
        var text = draft.sections()
                .with(Section.WHAT_FAILED, failed(cause))
                .with(
                        Section.CONTRIBUTING,
                        "- The lag was on a dashboard that nobody looked at\n- The alert measured the queue, not its age")
                .with(Section.WENT_WELL, "The purge was **scoped** from the start; no other family missed its cache.")
                .with(
                        Section.LUCKY,
                        "It began on a quiet morning. On a sale day the origin would not have carried it.");
        return new Conclusion(cause, incident.rootCauseNote(), text, null);
    }

    private static String failed(RootCause cause) {
        return switch (cause) {
            case TTL -> "The TTL outlived the promise: values were allowed to be older than readers were told.";
            case INVALIDATION_PATH ->
                "Invalidations were produced and not consumed. After a deploy the consumer group had no members, and"
                        + " **nothing measured the age** of the oldest event.";
            case KEY_DESIGN -> "The key left out what the value depends on, so one reader got another's answer.";
            case SOURCE_DATA_DELAY -> "The cache told the truth about a source that was late itself.";
            case OTHER -> "What failed is told in the note beside the cause.";
        };
    }

    private static Instant resolvedAt(IncidentSummary one) {
        return Objects.requireNonNullElse(one.resolvedAt(), one.startedAt());
    }
}
