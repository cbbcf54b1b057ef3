package dev.keyward.purge;

import dev.keyward.purge.approval.GlassRule;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the rule about broken glass looks at, as it is now. */
@Component
class GlassFacts {
    private static final IncidentReferences.Emergency NONE =
            new IncidentReferences.Emergency(false, false, false, Set.of());

    private final ServedIncidents incidents;
    private final CurrentActor current;
    private final PurgeSettings settings;

    GlassFacts(ServedIncidents incidents, CurrentActor current, PurgeSettings settings) {
        this.incidents = incidents;
        this.current = current;
        this.settings = settings;
    }

    GlassRule.Facts of(PurgeRequest purge) {
        var incident = incidents.emergency(purge.incident()).orElse(NONE);
        var purged = purge.scope().families().stream().map(ScopedFamily::name).collect(Collectors.toSet());
        return new GlassRule.Facts(
                incident.critical(),
                incident.open(),
                incident.drill(),
                incident.families(),
                purged,
                purge.expected() == null ? Long.MAX_VALUE : purge.expected(),
                settings.breakGlass().mostKeys(),
                current.has(Role.INCIDENT_COMMANDER));
    }
}
