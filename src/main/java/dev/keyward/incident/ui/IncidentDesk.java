package dev.keyward.incident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import dev.keyward.access.RoleHolders;
import dev.keyward.incident.FittingRunbook;
import dev.keyward.incident.IncidentFacts;
import dev.keyward.incident.IncidentNotes;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentRoles;
import dev.keyward.incident.Incidents;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.BurnAlert;
import dev.keyward.objective.Standings;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.TeamId;
import dev.keyward.purge.Purging;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Live;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The services that the pages of incidents speak to, and who reads. */
@Component
record IncidentDesk(
        IncidentReads reads,
        Incidents incidents,
        IncidentFacts facts,
        IncidentRoles roles,
        IncidentNotes notes,
        Registry registry,
        Purging purging,
        Ownership ownership,
        Fleet fleet,
        Standings standings,
        RoleHolders holders,
        ObjectProvider<FittingRunbook> runbooks,
        Live live,
        CurrentActor reader,
        Clock clock) {

    Instant now() {
        return clock.instant();
    }

    /** Whether whoever reads may declare and take a role. */
    boolean mayDeclare() {
        return Stream.of(Role.DOMAIN_EDITOR, Role.INCIDENT_COMMANDER, Role.PURGE_OPERATOR, Role.PLATFORM_ADMIN)
                .anyMatch(reader::has);
    }

    /** Said on a button that takes one of those roles. */
    static String declarers() {
        return "It takes the role domain editor, purge operator or incident commander. A platform admin can grant it.";
    }

    /** What an incident of this family runs. */
    Optional<Anchor> runbook(Family family) {
        return runbooks.stream()
                .flatMap(known -> known.of(family).stream())
                .findFirst()
                .map(way -> new Anchor(way.page(), way.title()));
    }

    List<String> regions(Family family) {
        return reads.regions(family);
    }

    /** Alerts of its error budget that fire now. */
    List<BurnAlert> burns(FamilyId family) {
        return standings.alerts(family).stream()
                .filter(alert -> alert.resolvedAt() == null)
                .toList();
    }

    /** Where a team is reached; empty when it never said. */
    String channel(TeamId team) {
        return Objects.requireNonNullElse(ownership.team(team).escalationChannel(), "");
    }

    /** Does it and lets the page read again; a refusal is told with its remedy. Answers whether it was done. */
    boolean attempt(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            Toast.refused(refused);
            return false;
        } finally {
            var ui = UI.getCurrent();
            if (ui != null) {
                PageChanged.tell(ui);
            }
        }
    }
}
