package dev.keyward.postmortem;

import dev.keyward.audit.Audit;
import dev.keyward.incident.EntryKind;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.Timeline;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.text.Drafting;
import dev.keyward.postmortem.text.Sections;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is learned from incidents: drafted from the timeline, made better by people, published once. */
@Service
public class Postmortems {
    private final PostmortemRows rows;
    private final Knowing knowing;
    private final DuePolicy policy;
    private final IncidentReads incidents;
    private final Timeline timeline;
    private final CurrentActor current;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Postmortems(
            PostmortemRows rows,
            Knowing knowing,
            DuePolicy policy,
            IncidentReads incidents,
            Timeline timeline,
            CurrentActor current,
            Audit audit,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.knowing = knowing;
        this.policy = policy;
        this.incidents = incidents;
        this.timeline = timeline;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The postmortem of an incident; empty when none was drafted. */
    @SignedIn
    public Optional<Postmortem> of(IncidentNumber number) {
        return rows.findById(incidents.incident(number).number());
    }

    /** Those that are not published yet, the one due first first. */
    @SignedIn
    public List<Postmortem> open() {
        return rows.findByStateInOrderByDueAtAsc(EnumSet.of(PostmortemState.DRAFT, PostmortemState.IN_REVIEW));
    }

    /** Whether an incident is closed only with a published one. */
    @SignedIn
    public boolean isNeeded(Incident incident) {
        return policy.needs(incident);
    }

    /** When one is due; empty while that cannot be said, or where none is needed. */
    @SignedIn
    public Optional<Instant> dueAt(Incident incident) {
        return policy.dueAt(incident);
    }

    /** Why whoever is acting may not write it; empty when they may. */
    @SignedIn
    public Optional<String> against(IncidentNumber number) {
        return incidents.againstWriting(number);
    }

    /** What an edit would begin with: the same as a fresh draft, from what is known now. Writes nothing. */
    @SignedIn
    public Sections fresh(IncidentNumber number) {
        return Drafting.of(knowing.of(incidents.incident(number)));
    }

    /** Drafts it from the timeline, the families, the purges and the times. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Postmortem draft(IncidentNumber number) {
        requireWriter(number);
        return drafted(incidents.incident(number));
    }

    /** The same for the console, when an incident is resolved. */
    Postmortem drafted(Incident incident) {
        var now = clock.instant();
        if (rows.findById(incident.number()).isPresent()) {
            throw already(incident.id());
        }
        var due = policy.dueAt(incident).orElse(null);
        var sections = Drafting.of(knowing.of(incident));
        var saved = inserted(
                Postmortem.drafted(incident.id(), sections, due, current.actor().name(), now));
        timeline.say(incident.id(), EntryKind.NOTE, "A postmortem was drafted from this timeline.", now);
        audit.record("postmortem.drafted", subject(saved), null, Map.of("incident", saved.incident()), null);
        return saved;
    }

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Postmortem write(IncidentNumber number, long basedOn, Sections sections) {
        requireWriter(number);
        var before = current(number, basedOn);
        if (before.sections().equals(sections)) {
            return before;
        }
        var saved = rows.save(before.rewritten(sections, current.actor().name(), clock.instant()));
        audit.record("postmortem.edited", subject(saved), before.sections(), saved.sections(), null);
        return saved;
    }

    /** Sends it to a review, takes it back, or publishes it; published, it stays as it was read. */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN})
    public Postmortem move(IncidentNumber number, long basedOn, PostmortemState to) {
        requireWriter(number);
        var before = current(number, basedOn);
        var now = clock.instant();
        var after = before.moved(to, current.actor().name(), now);
        if (to == PostmortemState.PUBLISHED) {
            requirePublishable(before);
        }
        var saved = rows.save(after);
        timeline.say(
                number,
                EntryKind.NOTE,
                "The postmortem is %s.".formatted(to.label().toLowerCase(java.util.Locale.ROOT)),
                now);
        audit.record("postmortem." + verb(to), subject(saved), before.state(), saved.state(), null);
        if (to == PostmortemState.PUBLISHED) {
            events.publishEvent(new PostmortemPublished(number));
        }
        return saved;
    }

    /** Why whoever is acting may not publish it as it stands; empty when they may. Nobody reviews what they wrote. */
    @SignedIn
    public Optional<String> againstPublishing(Postmortem postmortem) {
        if (current.has(Role.INCIDENT_COMMANDER)) {
            return Optional.empty();
        }
        if (postmortem.state() == PostmortemState.DRAFT) {
            return Optional.of("Only an incident commander publishes a draft that nobody reviewed: send it to review.");
        }
        return postmortem.editor().equals(current.actor().name())
                ? Optional.of(
                        "You wrote it last, so an incident commander or another person of the incident publishes it.")
                : Optional.empty();
    }

    private void requirePublishable(Postmortem postmortem) {
        var missing = new java.util.ArrayList<>(postmortem.missing());
        if (incidents.incident(postmortem.number()).rootCause() == null) {
            missing.add("Name the root cause of the incident.");
        }
        if (!missing.isEmpty()) {
            throw Refused.wrongState("It is not ready to be published.", String.join(" ", missing));
        }
        againstPublishing(postmortem).ifPresent(why -> {
            throw Refused.forbidden(why, "Leave it to them; it waits among their duties once it is in review.");
        });
    }

    private void requireWriter(IncidentNumber number) {
        incidents.againstWriting(number).ifPresent(why -> {
            throw Refused.forbidden(why, "Take a role on the incident's page.");
        });
    }

    /** Refuses a version that somebody read before another wrote. */
    void requireCurrent(IncidentNumber number, long basedOn) {
        current(number, basedOn);
    }

    private Postmortem current(IncidentNumber number, long basedOn) {
        var postmortem = of(number)
                .orElseThrow(
                        () -> Refused.unknown("postmortem", number.toString(), "Draft it from the timeline first."));
        if (postmortem.version() != basedOn) {
            throw Refused.stale("The postmortem of " + number.words());
        }
        return postmortem;
    }

    private Postmortem inserted(Postmortem postmortem) {
        try {
            return rows.save(postmortem);
        } catch (DuplicateKeyException race) {
            throw already(postmortem.number());
        }
    }

    private static Refused already(IncidentNumber number) {
        return Refused.wrongState(
                "There is a postmortem of %s already.".formatted(number.words()), "Open it and go on there.");
    }

    private static String verb(PostmortemState to) {
        return switch (to) {
            case DRAFT -> "taken-back";
            case IN_REVIEW -> "sent-to-review";
            case PUBLISHED -> "published";
        };
    }

    private static String subject(Postmortem postmortem) {
        return "postmortem/" + postmortem.incident();
    }
}
