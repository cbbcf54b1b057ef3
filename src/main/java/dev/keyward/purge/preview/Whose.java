package dev.keyward.purge.preview;

import java.util.List;

/**
 * Whose some of the look-alikes are.
 *
 * @param families one that owns them, several that share them, or none
 * @param about how many of all look-alikes seen, by their share in the sample of them
 * @param example the name of one, unprintable bytes escaped; for the approver's eyes, never for logs
 */
public record Whose(List<String> families, long about, String example) {
    public Whose {
        families = List.copyOf(families);
    }
}
