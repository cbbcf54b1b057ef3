package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.scope.Manner;
import org.jspecify.annotations.Nullable;

/** Turns how somebody wants a purge into a manner, or says at the field why it cannot be one. */
final class MannerDrafting {
    private static final int LONGEST_INDEX = 512;

    private MannerDrafting() {}

    /** @param critical whether it serves an incident of Class A, which is verified unless somebody says otherwise */
    static Manner draft(HowTo how, boolean critical) {
        requireWindow(how.softSeconds());
        requireIndex(how.index());
        var soft = how.softSeconds() != null;
        if (soft && Boolean.TRUE.equals(how.verify())) {
            throw Refused.invalid(
                    "verify",
                    "A soft purge leaves its keys to expire, so a scan behind it would meet them all.",
                    "Leave one of the two out.");
        }
        var verify = how.verify() == null ? critical && !soft : how.verify();
        return new Manner(how.softSeconds(), how.index(), verify);
    }

    private static void requireWindow(@Nullable Integer seconds) {
        if (seconds != null && (seconds < 1 || seconds > Manner.MOST_SECONDS)) {
            throw Refused.invalid(
                    "softSeconds",
                    "Keys of a soft purge expire within 1 to %,d seconds.".formatted(Manner.MOST_SECONDS),
                    "Correct it, or leave it out to delete them at once.");
        }
    }

    private static void requireIndex(Manner.@Nullable Index index) {
        if (index != null && (index.key().isBlank() || index.key().length() > LONGEST_INDEX)) {
            throw Refused.invalid(
                    "index",
                    "An index is named by its key, of 1 to %d characters.".formatted(LONGEST_INDEX),
                    "Name the SET or ZSET that the writers keep, or leave it out to scan.");
        }
    }
}
