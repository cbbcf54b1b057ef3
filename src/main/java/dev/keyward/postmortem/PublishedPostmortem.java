package dev.keyward.postmortem;

import dev.keyward.incident.ClosingCondition;
import dev.keyward.incident.Incident;
import java.util.List;
import org.springframework.stereotype.Component;

/** Class A and B, and a Class C that repeats itself, are closed only when what was learned is published. */
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
        if (!policy.needs(incident)) {
            return List.of();
        }
        var state = rows.findById(incident.number()).map(Postmortem::state);
        return state.filter(PostmortemState.PUBLISHED::equals).isPresent()
                ? List.of()
                : List.of(
                        state.isEmpty()
                                ? "Its postmortem is not written yet: draft it from the timeline and publish it."
                                : "Its postmortem is not published yet.");
    }
}
