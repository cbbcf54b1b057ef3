package dev.keyward.redis;

import java.security.SecureRandom;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who owns which slot of a cluster as all of its masters tell it.
 *
 * @param told what they say; one text when they agree
 * @param moving whether any of them gives away or takes over a slot just now
 */
record Ownership(TreeSet<String> told, boolean moving) {
    static Ownership told(List<ClusterNode> nodes) {
        var views = nodes.stream().map(ClusterNode::view).toList();
        return new Ownership(
                views.stream().map(ClusterView::ownership).collect(Collectors.toCollection(TreeSet::new)),
                views.stream().anyMatch(ClusterView::moving));
    }

    /** Whether all of them agree and no slot is on its way. */
    boolean settled() {
        return told.size() == 1 && !moving;
    }

    /** Equal only for the same processes that own the same slots. While slots move it is never equal to anything. */
    String fingerprint(List<ClusterNode> nodes) {
        var text = new StringBuilder(String.join("\n", told));
        nodes.forEach(node -> text.append(node.id()).append(node.connection().serverRunId()));
        if (!settled()) {
            text.append(new SecureRandom().nextLong());
        }
        return Fingerprint.of(text.toString());
    }
}
