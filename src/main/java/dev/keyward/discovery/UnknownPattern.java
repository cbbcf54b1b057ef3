package dev.keyward.discovery;

import dev.keyward.discovery.proposal.Proposal;
import dev.keyward.discovery.proposal.Proposal.Slot;
import dev.keyward.discovery.tally.Expiry;
import dev.keyward.registry.FamilyId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keys that nobody registered and that look alike, as people see them: every value covered until somebody uncovers it.
 *
 * @param place in the list of its scan, counted from 0
 * @param template the proposed one; empty when no template can say it
 * @param bytes what they take, estimated from those that were measured
 * @param estimated whether the keys are an estimate, since not all names were looked at
 * @param life seconds that a draft of them gets as its TTL, by what those that were read had left; null when most do not
 *     expire or none was read
 * @param expiry what was read of their lives; null when nothing was
 * @param confidence from 0 to 1
 * @param legacy whether a family of them could only be registered as LEGACY: the template has no version
 * @param family under this name it would be drafted, or was; empty without a template
 * @param drafted whether there is a family of that name with this template
 */
public record UnknownPattern(
        int place,
        String template,
        long keys,
        boolean estimated,
        long bytes,
        @Nullable Long life,
        @Nullable Expiry expiry,
        List<String> examples,
        List<Slot> slots,
        double confidence,
        String why,
        boolean legacy,
        String family,
        boolean drafted) {

    static UnknownPattern of(int place, Proposal proposal, String family, boolean drafted) {
        var expiry = proposal.expiry();
        return new UnknownPattern(
                place,
                proposal.template(),
                proposal.keys(),
                proposal.isEstimated(),
                proposal.bytes(),
                expiry == null ? null : expiry.suggested(),
                expiry,
                proposal.maskedExamples(),
                proposal.maskedSlots(),
                proposal.confidence(),
                proposal.why(),
                !proposal.isVersioned(),
                family,
                drafted);
    }

    public boolean isSayable() {
        return !template.isEmpty();
    }

    /** The name for a link. */
    public FamilyId familyId() {
        return new FamilyId(family);
    }
}
