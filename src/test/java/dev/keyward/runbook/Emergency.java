package dev.keyward.runbook;

import dev.keyward.incident.DetectedBy;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentDuty;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentRoles;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.Incidents;
import dev.keyward.incident.Move;
import dev.keyward.incident.NewIncident;
import dev.keyward.kernel.Actor;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** An estate with a family, an incident that affects it, and somebody who leads it. */
public record Emergency(
        ApplicationContext console, Estate estate, Caller commander, String family, IncidentNumber number) {

    public static Emergency in(ApplicationContext console) {
        return in(console, IncidentClass.C, false);
    }

    /** Whoever is signed in in this thread stays so, although requests over REST end that. */
    public static Emergency in(ApplicationContext console, IncidentClass incidentClass, boolean drill) {
        var before = SecurityContextHolder.getContext();
        try {
            return made(console, incidentClass, drill);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Emergency made(ApplicationContext console, IncidentClass incidentClass, boolean drill) {
        var estate = Estate.in(console);
        var commander = Caller.with(console, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.DOMAIN_EDITOR);
        var family = Names.next("family");
        estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{id=int}"));
        var now = console.getBean(InstantSource.class).instant();
        var said = new NewIncident(
                "Prices are old",
                incidentClass,
                null,
                List.of(new FamilyId(family)),
                null,
                null,
                null,
                now.minus(Duration.ofHours(1)),
                null,
                DetectedBy.MONITOR,
                null,
                drill);
        var made = new Emergency(console, estate, commander, family, new IncidentNumber(1));
        var number =
                made.led(() -> console.getBean(Incidents.class).declare(said)).id();
        var known = new Emergency(console, estate, commander, family, number);
        known.led(() -> console.getBean(IncidentRoles.class).assume(number, IncidentDuty.INCIDENT_COMMANDER));
        return known;
    }

    /** Moves it on, step by step. */
    public Emergency moved(IncidentState... states) {
        for (var state : states) {
            led(() -> console.getBean(Incidents.class).move(number, null, Move.to(state)));
        }
        return this;
    }

    /** As its commander, in this thread. */
    public <T> T led(Supplier<T> work) {
        return console.getBean(CurrentActor.class)
                .callAs(
                        new Actor(commander.name(), Actor.Via.UI, null),
                        Set.of(Role.VIEWER, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.DOMAIN_EDITOR),
                        work);
    }

    /** Below {@code /incidents/{number}}. */
    public String path(String below) {
        return "/incidents/" + number + below;
    }
}
