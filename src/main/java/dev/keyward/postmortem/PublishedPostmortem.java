package dev.keyward.postmortem;

import dev.keyward.incident.ClosingCondition;
import dev.keyward.incident.Incident;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Class A and B, and a Class C that repeats itself, are closed only when what was learned is published; so is whatever
 * owed a postmortem once, also when its class was lowered afterwards.
 */
@Component
class PublishedPostmortem implements ClosingCondition {
    private final PostmortemRows rows;
    private final DuePolicy policy;

    PublishedPostmortem(PostmortemRows rows, DuePolicy policy) {
        this.rows = rows;
        this.policy = policy;
    }

    @Override
    public List<String> missing(Incident incident) {
        var known = rows.findById(incident.number());
        if (known.isEmpty()) {
            return policy.needs(incident)
                    ? List.of("Its postmortem is not written yet: draft it from the timeline and publish it.")
                    : List.of();
        }
        var published = known.get().state() == PostmortemState.PUBLISHED;
        return !published && (known.get().isOwed() || policy.needs(incident))
                ? List.of("Its postmortem is not published yet.")
                : List.of();
    }
}
