package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import java.util.List;

/**
 * What would become of a manifest if it were registered now.
 *
 * @param findings what the rules say about it
 * @param risks why somebody else would have to decide; none when its risk is low
 */
public record Outlook(List<Finding> findings, List<String> risks) {

    /** What keeps it from becoming active. */
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::blocks).toList();
    }
}
