package dev.keyward.objective;

import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What an approval would do to the numbers: really counted, and then taken back. */
@Service
public class AdjustmentEffects {
    private static final String TRIAL = "Shown before the decision.";

    private final Adjustments adjustments;
    private final Standings standings;
    private final TransactionTemplate transaction;

    AdjustmentEffects(Adjustments adjustments, Standings standings, TransactionTemplate transaction) {
        this.adjustments = adjustments;
        this.standings = standings;
        this.transaction = transaction;
    }

    /**
     * A region before and after.
     *
     * @param after null when the region would no longer be judged
     */
    public record Effect(
            String region, Standing before, @Nullable Standing after) {}

    /** Region by region, the worst first. Keeps nothing. */
    @RequiresRole(Role.DOMAIN_APPROVER)
    public List<Effect> of(AdjustmentId id) {
        var family = adjustments.adjustment(id).family();
        var before = standings.of(family);
        var after = new LinkedHashMap<String, Standing>();
        var tried = Objects.requireNonNullElse(
                transaction.execute(status -> {
                    status.setRollbackOnly();
                    adjustments.decide(id, true, TRIAL);
                    return standings.of(family);
                }),
                List.<Standing>of());
        tried.forEach(standing -> after.put(standing.region(), standing));
        var effects = new ArrayList<Effect>();
        before.forEach(one -> effects.add(new Effect(one.region(), one, after.get(one.region()))));
        return List.copyOf(effects);
    }
}
