package dev.keyward.discovery;

import dev.keyward.discovery.proposal.Proposal;
import dev.keyward.discovery.proposal.Shapes;
import dev.keyward.discovery.sweep.Strangers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes templates of the names that belong to nobody. */
@Component
class ProposalBooks implements StrangerBooks {
    /** The most patterns that a scan keeps; those beyond take least. */
    static final int MOST = 1_000;

    private final PatternRows rows;

    ProposalBooks(PatternRows rows) {
        this.rows = rows;
    }

    @Override
    public Strangers open(String written) {
        return new Book(written.isEmpty() ? new Shapes() : Shapes.fromJson(written));
    }

    private record Book(Shapes shapes) implements Strangers {
        @Override
        public void add(byte[] name, long bytes) {
            shapes.add(name, bytes);
        }

        @Override
        public String written() {
            return shapes.toJson();
        }
    }

    @Override
    public void keep(Scan scan, List<String> written, Share unregistered) {
        var shapes = new Shapes();
        written.stream().filter(one -> !one.isEmpty()).map(Shapes::fromJson).forEach(shapes::merge);
        var proposals = scaled(shapes, unregistered);
        for (int place = 0; place < Math.min(MOST, proposals.size()); place++) {
            rows.add(scan.id(), place, proposals.get(place));
        }
    }

    /** A scan of a part of the keyspace met a part of them, and measured fewer still. */
    private static List<Proposal> scaled(Shapes shapes, Share unregistered) {
        var proposals = shapes.proposals();
        var bytes = proposals.stream().mapToLong(Proposal::bytes).sum();
        var byKeys = shapes.keys() == 0 ? 1 : unregistered.keys().value() / shapes.keys();
        var byBytes = bytes == 0 ? 1 : unregistered.bytes().value() / bytes;
        return proposals.stream().map(one -> one.scaled(byKeys, byBytes)).toList();
    }
}
