package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.lint.Facts;
import dev.keyward.registry.lint.Rulebook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A family as the rules see it.
 *
 * @param facts null when its stored manifest cannot be read
 */
public record Surveyed(
        FamilyId name,
        DomainId domain,
        TeamId owner,
        String keyspace,
        @Nullable Facts facts) {
    /** The rule that a manifest which cannot be read breaks, whatever the standard in force says. */
    public static final String UNREADABLE = "KF000";

    /** What these rules say about it. */
    public List<Finding> judged(Rulebook book) {
        return facts == null
                ? List.of(Finding.error(
                        UNREADABLE,
                        "",
                        "The stored manifest cannot be read, so no list and no rule takes this family into account."
                                + " Restore the manifest from its history or from the repository it came from."))
                : book.judge(facts);
    }
}
