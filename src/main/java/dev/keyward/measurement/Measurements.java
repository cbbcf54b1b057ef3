package dev.keyward.measurement;

import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.util.List;
import org.springframework.stereotype.Service;

/** Takes what services report. What was answered is committed; what is sent again is counted once (R17). */
@Service
public class Measurements {
    private final Intake intake;
    private final Takings takings;
    private final CurrentActor current;

    Measurements(Intake intake, Takings takings, CurrentActor current) {
        this.intake = intake;
        this.takings = takings;
        this.current = current;
    }

    /** All of them or none, at most 1,000. For families of the caller's teams; a platform admin reports for all. */
    @RequiresRole({Role.DOMAIN_EDITOR, Role.PLATFORM_ADMIN})
    public Accepted take(List<Measurement> items) {
        intake.require(items);
        return takings.keep(items, current.actor(), Takings.Clash.REFUSED);
    }
}
