package dev.keyward.purge.restore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a console finds when it starts.
 *
 * @param home which database this is
 * @param lastHome which one it says that it is; null when no console has looked yet
 * @param beside what this console kept beside it; null when it kept nothing
 * @param goesOn whether the trail still goes on from what was kept
 * @param inFolder whether the database is a file in the console's own folder
 * @param copied whether that folder is a copy of the one that the console made
 */
public record Arrival(
        String home,
        @Nullable String lastHome,
        @Nullable Remembered beside,
        boolean goesOn,
        boolean inFolder,
        boolean copied) {

    /** Why this is a restored database; empty when it is the one that a console left behind. */
    public Optional<String> restored() {
        if (lastHome == null) {
            return Optional.empty();
        }
        if (!lastHome.equals(home)) {
            return Optional.of("The database is a copy of the one that was last used.");
        }
        var known = beside != null && beside.home().equals(home);
        if (known && !goesOn) {
            return Optional.of("The database is older than what this console last saw in it.");
        }
        if (inFolder && !known) {
            return Optional.of("The database file came into a folder that does not know it.");
        }
        return inFolder && copied ? Optional.of("The console's folder is a copy.") : Optional.empty();
    }
}
