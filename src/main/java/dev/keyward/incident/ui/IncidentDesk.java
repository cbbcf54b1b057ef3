package dev.keyward.incident.ui;

import com.vaadin.flow.component.UI;
import dev.keyward.incident.IncidentNotes;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentRoles;
import dev.keyward.incident.Incidents;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The services that the pages of incidents speak to, and who reads. */
@Component
record IncidentDesk(
        IncidentReads reads,
        Incidents incidents,
        IncidentRoles roles,
        IncidentNotes notes,
        Registry registry,
        CurrentActor reader,
        Clock clock) {

    Instant now() {
        return clock.instant();
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
