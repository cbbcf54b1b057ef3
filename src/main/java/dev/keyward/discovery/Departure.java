package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Sweep;
import dev.keyward.pace.Throttle;
import dev.keyward.redis.KeyspaceNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Begins a tour where an interrupted one stood, as far as that is still worth something. */
record Departure(ScanRuns runs, NodeRows marks, StrangerBooks strangers) {

    /** Null when another worker has taken over. */
    @Nullable
    Tour begin(Errand errand, List<KeyspaceNode> nodes, Journal journal, Throttle throttle) {
        var known = marks.of(errand.claim().scan());
        var lost = lost(errand, nodes, known);
        known.keySet().removeAll(lost.keySet());
        var keys = nodes.stream().mapToLong(KeyspaceNode::keyCount).sum();
        if (!journal.prepare(errand.register().hash(), lost, keys)) {
            return null;
        }
        var itinerary = new Itinerary(errand.scan(), keys, nodes.size());
        return new Tour(errand.register(), itinerary, nodes, known, strangers, throttle);
    }

    /** What was counted on another server process, of other slots, or by another register; or to the end without a sample. */
    private Map<String, NodeMark> lost(Errand errand, List<KeyspaceNode> nodes, Map<String, NodeMark> known) {
        var same = errand.register().hash().equals(runs.memory(errand.claim()).register());
        var identities = nodes.stream().collect(Collectors.toMap(KeyspaceNode::node, KeyspaceNode::identity));
        var lost = new HashMap<>(known);
        lost.values().removeIf(mark -> same && mark.identity().equals(identities.get(mark.node())) && !unread(mark));
        return lost;
    }

    /** Every name was read and no key: nobody would ever know a size. */
    private static boolean unread(NodeMark mark) {
        return mark.sample() == null && Sweep.isOver(mark.places());
    }
}
