package dev.keyward.layer;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** A layer that could not be told waits for whoever may purge, until it is told again or skipped. */
@Component
class LayerDuties implements DutySource {
    private final LegRows rows;
    private final CurrentActor current;

    LayerDuties(LegRows rows, CurrentActor current) {
        this.rows = rows;
        this.current = current;
    }

    @Override
    public String name() {
        return "layers";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return current.has(Role.PURGE_OPERATOR)
                ? rows.dead(limit).stream().map(LayerDuties::duty).toList()
                : List.of();
    }

    @Override
    public long count(String person) {
        return current.has(Role.PURGE_OPERATOR) ? rows.countDead() : 0;
    }

    private static Duty duty(LayerLeg leg) {
        return new Duty(
                Duty.Kind.PURGE,
                "See to it that %s hears of a purge".formatted(leg.layer()),
                leg.region() == null ? "It could not be told." : "It could not be told for %s.".formatted(leg.region()),
                "purges/" + leg.purge(),
                null,
                leg.createdAt());
    }
}
