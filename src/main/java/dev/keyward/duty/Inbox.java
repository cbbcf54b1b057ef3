package dev.keyward.duty;

import java.util.List;

/**
 * What waits for one person.
 *
 * @param duties the worst first, each feature's part bounded
 * @param total how many there are, also beyond those bounds
 * @param unread the parts that could not be read, so that an empty list is never taken for a clear desk
 */
public record Inbox(List<Duty> duties, long total, List<String> unread) {
    /** Nothing waits, and everybody answered. */
    public boolean isClear() {
        return total == 0 && unread.isEmpty();
    }
}
