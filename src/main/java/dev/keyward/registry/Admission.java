package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Staffing;
import dev.keyward.registry.life.Risk;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets a draft in: at once when it conforms and its risk is low, else by somebody else's decision (row A6). */
@Component
class Admission {
    private final Staffing staffing;

    Admission(Staffing staffing) {
        this.staffing = staffing;
    }

    /**
     * Where a family went and why.
     *
     * @param because for the trail and for whoever asked
     */
    record Outcome(Family family, String because) {}

    Outcome submitted(Family draft, Judgement judgement, String person, Instant at) {
        requireAlive(draft);
        judgement.requireConforming();
        var risks = Risk.reasons(draft.spec());
        return risks.isEmpty()
                ? new Outcome(
                        draft.moved(FamilyState.ACTIVE, person, at), "conforming and of low risk, so active at once")
                : new Outcome(draft.moved(FamilyState.IN_REVIEW, person, at), "in review: " + String.join(" ", risks));
    }

    /** The same for somebody who registers: what does not conform yet stays a draft. */
    Outcome registered(Family draft, Judgement judgement, String person, Instant at) {
        var blocking = judgement.blocking();
        if (!blocking.isEmpty()) {
            return new Outcome(draft, "kept as a draft: " + blocking.getFirst().message());
        }
        return submitted(draft, judgement, person, at);
    }

    /** I2 and OD02, OD03: nothing becomes active under a team that cannot answer. */
    void requireAlive(Family family) {
        var staff = staffing.all().get(family.owner());
        if (staff == null || !staff.isAble()) {
            throw Refused.rule(
                    "%s has nobody who answers for the family.".formatted(family.owner()),
                    "Add members to the team, or hand the family to another one.",
                    List.of(Finding.error(
                            "OD03", "owner", "The owner team is inactive, or nobody of it can sign in.")));
        }
    }
}
