package dev.keyward.incident;

import dev.keyward.incident.life.Act;
import dev.keyward.incident.life.Facts;
import dev.keyward.incident.life.Guards;
import dev.keyward.incident.times.Times.Point;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What each step of an incident's life does to it, and what stands in its way. */
@Component
class Steps {
    private final HeldRoles roles;
    private final ObjectProvider<ClosingCondition> conditions;
    private final GraceWindows graces;
    private final CurrentActor current;

    Steps(HeldRoles roles, ObjectProvider<ClosingCondition> conditions, GraceWindows graces, CurrentActor current) {
        this.roles = roles;
        this.conditions = conditions;
        this.graces = graces;
        this.current = current;
    }

    /** Why an act that the state knows cannot be done yet, besides what passes by itself. */
    List<String> against(Act act, Incident incident) {
        return Guards.against(act, facts(incident, missing(act, incident)));
    }

    /** @param at when it is said to have been so */
    void requireAllowed(Act act, Incident incident, Instant at) {
        var unmet = new ArrayList<>(missing(act, incident));
        if (act == Act.RESOLVE) {
            graces.against(incident, at).ifPresent(unmet::add);
        }
        var reasons = Guards.against(act, facts(incident, unmet));
        if (!reasons.isEmpty()) {
            throw Refused.rule(
                    reasons.getFirst(),
                    reasons.size() == 1 ? remedy(act) : String.join(" ", reasons),
                    reasons.stream()
                            .map(reason -> Finding.error("GUARD", "to", reason))
                            .toList());
        }
    }

    private static String remedy(Act act) {
        return switch (act) {
            case RESOLVE -> "Say it again when that is over; nothing was changed.";
            case CANCEL -> "Nothing was changed.";
            default -> "Do that first; nothing was changed.";
        };
    }

    /** Holds a change of its class against who leads it. */
    void requireClass(IncidentClass next, Incident incident) {
        Guards.against(next, facts(incident, List.of())).ifPresent(why -> {
            throw Refused.rule(
                    why,
                    "Take the role of commander, then change the class.",
                    List.of(Finding.error("I7", "class", why)));
        });
    }

    private List<String> missing(Act act, Incident incident) {
        return act == Act.CLOSE
                ? conditions.stream()
                        .flatMap(condition -> condition.missing(incident).stream())
                        .toList()
                : List.of();
    }

    private Facts facts(Incident incident, List<String> unmet) {
        return new Facts(
                incident.state(),
                incident.incidentClass(),
                roles.isCommanded(incident.id()),
                incident.rootCause() != null,
                incident.mitigatedAt() != null,
                unmet);
    }

    /** Whoever is acting works on it from now on, unless they do so already. */
    void join(IncidentNumber number, Instant now) {
        var me = current.actor().name();
        var leads = roles.now(number).stream()
                .anyMatch(held -> held.person().equals(me) && held.duty().leads());
        if (!leads) {
            roles.assume(number, me, IncidentDuty.RESPONDER, now);
        }
    }

    static Incident taken(Act act, Incident before, Instant at, Instant now) {
        var change = before.but(now);
        var times = before.times();
        return switch (act) {
            case ACTIVATE ->
                change.in(IncidentState.ACTIVE)
                        .at(times.first(Point.ACKNOWLEDGED, at))
                        .done();
            case MITIGATE -> change.in(IncidentState.MITIGATED).mitigated(at).done();
            case RESOLVE -> resolved(before, change, at);
            case CLOSE ->
                change.in(IncidentState.CLOSED)
                        .at(times.first(Point.CLOSED, at))
                        .done();
            case CANCEL, MERGE -> change.in(IncidentState.CANCELLED).done();
            case RELAPSE -> change.in(IncidentState.ACTIVE).relapsed(at).done();
            case ACKNOWLEDGE -> change.at(times.first(Point.ACKNOWLEDGED, at)).done();
        };
    }

    /** It is over once its last episode is; the first time that was said stays. */
    private static Incident resolved(Incident before, IncidentChange change, Instant at) {
        var last = before.episodes().getLast().until();
        if (last != null && at.isBefore(last)) {
            throw Refused.rule(
                    "Resolved cannot be before mitigated.",
                    "Correct the time.",
                    List.of(Finding.error("I6", Point.RESOLVED.field(), "Resolved cannot be before mitigated.")));
        }
        return change.in(IncidentState.RESOLVED)
                .at(before.times().first(Point.RESOLVED, at))
                .done();
    }

    static @Nullable String reason(Act act, @Nullable String given) {
        var reason = Said.perhaps("reason", given, Said.LONGEST_REASON);
        if (act.needsReason() && reason == null) {
            throw Refused.invalid(
                    "reason", "Say why, in a sentence.", "It stays in the timeline and in the audit trail.");
        }
        return reason;
    }

    static String words(Act act, @Nullable String reason) {
        var words = switch (act) {
            case ACKNOWLEDGE -> "Acknowledged.";
            case ACTIVATE -> "Confirmed: the incident is real.";
            case MITIGATE -> "Mitigated: the harm has stopped.";
            case RESOLVE -> "Resolved.";
            case CLOSE -> "Closed.";
            case CANCEL -> "Cancelled as a false alarm.";
            case RELAPSE -> "It is back.";
            case MERGE -> "Merged.";
        };
        return reason == null ? words : words + " " + reason;
    }

    static Refused noWay(Incident incident, IncidentState to) {
        var next = Act.destinations(incident.state());
        return Refused.wrongState(
                "An incident that is %s does not become %s.".formatted(lower(incident.state()), lower(to)),
                next.isEmpty()
                        ? "It has ended; declare a new one if it is back."
                        : "It can become %s."
                                .formatted(String.join(
                                        ", ", next.stream().map(Steps::lower).toList())));
    }

    private static String lower(IncidentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
