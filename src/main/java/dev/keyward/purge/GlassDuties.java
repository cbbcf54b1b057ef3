package dev.keyward.purge;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Broken glass waits for every approver but those who had a hand in it, until one of them has looked at it. */
@Component
class GlassDuties implements DutySource {
    private final GlassRows rows;
    private final CurrentActor current;

    GlassDuties(GlassRows rows, CurrentActor current) {
        this.rows = rows;
        this.current = current;
    }

    @Override
    public String name() {
        return "break-glass";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return current.has(Role.PURGE_APPROVER)
                ? rows.waitingFor(person, limit).stream().map(GlassDuties::duty).toList()
                : List.of();
    }

    @Override
    public long count(String person) {
        return current.has(Role.PURGE_APPROVER) ? rows.countWaitingFor(person) : 0;
    }

    private static Duty duty(Glass glass) {
        return new Duty(
                Duty.Kind.PURGE,
                "Review a purge that ran without a second person",
                "Incident #%s. %s: %s".formatted(glass.incident(), glass.brokenBy(), glass.reason()),
                "purges/" + glass.purge(),
                glass.reviewDue(),
                glass.brokenAt());
    }
}
