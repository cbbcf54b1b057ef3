package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.Staffing.Staff;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.life.Risk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
     * @param because for the trail and for whoever asked, in the console's words and not in those of whoever acts
     */
    record Outcome(Family family, String because) {
        Outcome {
            because = "the console: " + because;
        }
    }

    Outcome submitted(Family draft, Judgement judgement, String person, Instant at) {
        return submitted(draft, judgement, staffing.all(), person, at);
    }

    private static Outcome submitted(
            Family draft, Judgement judgement, Map<TeamId, Staff> staff, String person, Instant at) {
        requireAlive(draft, staff);
        judgement.requireConforming();
        var risks = Risk.reasons(draft.spec());
        return risks.isEmpty()
                ? new Outcome(
                        draft.moved(FamilyState.ACTIVE, person, at), "conforming and of low risk, so active at once")
                : new Outcome(draft.moved(FamilyState.IN_REVIEW, person, at), "in review: " + String.join(" ", risks));
    }

    /**
     * The same for somebody who registers: what does not conform yet stays a draft.
     *
     * @param staff who could act, by team
     */
    Outcome registered(Family draft, Judgement judgement, Map<TeamId, Staff> staff, String person, Instant at) {
        var blocking = judgement.blocking();
        if (!blocking.isEmpty()) {
            return new Outcome(draft, "kept as a draft: " + blocking.getFirst().message());
        }
        return submitted(draft, judgement, staff, person, at);
    }

    /** I2 and OD02, OD03: nothing becomes active under a team that cannot answer. */
    void requireAlive(Family family) {
        requireAlive(family, staffing.all());
    }

    private static void requireAlive(Family family, Map<TeamId, Staff> staff) {
        var owner = staff.get(family.owner());
        if (owner == null || !owner.isAble()) {
            throw Refused.rule(
                    "%s has nobody who answers for the family.".formatted(family.owner()),
                    "Add members to the team, or hand the family to another one.",
                    List.of(Finding.error(
                            "OD03", "owner", "The owner team is inactive, or nobody of it can sign in.")));
        }
    }
}
