package dev.keyward.discovery;

import dev.keyward.discovery.proposal.Proposal;
import dev.keyward.discovery.proposal.Shapes;
import dev.keyward.discovery.sweep.Strangers;
import dev.keyward.discovery.tally.Register;
import dev.keyward.redis.KeyFact;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Makes templates of the names that belong to nobody. */
@Component
@Order(1)
class ProposalBook implements StrangerBook {
    /** The most patterns that a scan keeps; those beyond take least. */
    static final int MOST = 1_000;

    private final PatternRows rows;

    ProposalBook(PatternRows rows) {
        this.rows = rows;
    }

    @Override
    public Strangers open(Register register, String written) {
        return new Book(written.isEmpty() ? new Shapes() : Shapes.fromJson(written));
    }

    private record Book(Shapes shapes) implements Strangers {
        @Override
        public void add(byte[] name, @Nullable KeyFact fact) {
            if (fact == null) {
                shapes.add(name);
            } else {
                shapes.add(name, fact.bytes(), fact.lifeMillis());
            }
        }

        @Override
        public String written() {
            return shapes.toJson();
        }
    }

    @Override
    public void keep(Scan scan, List<String> written, Strange strange) {
        var shapes = new Shapes();
        written.stream().filter(one -> !one.isEmpty()).map(Shapes::fromJson).forEach(shapes::merge);
        var proposals = scaled(shapes, strange.unregistered());
        for (int place = 0; place < Math.min(MOST, proposals.size()); place++) {
            rows.add(scan.id(), place, proposals.get(place));
        }
    }

    /** A scan of a part of the keyspace met a part of them, a big one looked at a part, and both measured fewer still. */
    private static List<Proposal> scaled(Shapes shapes, Share unregistered) {
        var proposals = shapes.proposals();
        var bytes = proposals.stream().mapToLong(Proposal::bytes).sum();
        var byBytes = bytes == 0 ? 1 : unregistered.bytes().value() / bytes;
        var looked = shapes.keys();
        var counted = unregistered.keys().exact() && unregistered.keys().value() == looked;
        var byKeys = counted || looked == 0 ? 1 : unregistered.keys().value() / looked;
        return proposals.stream()
                .map(one -> counted
                        ? one.scaled(1, byBytes)
                        : one.scaled(byKeys, byBytes).estimated())
                .toList();
    }
}
