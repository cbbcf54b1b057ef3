package dev.keyward.discovery;

import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;
import dev.keyward.discovery.tally.Inventory;
import dev.keyward.discovery.tally.Register;

/** What a file holds, as rows. All of it was counted. */
record FileFindings(Register register, Inventory inventory) implements FoundKeys {
    @Override
    public Observed observed(int box, String family) {
        var share = share(box);
        return new Observing(inventory.looks(box)).observed(family, share.keys(), share.bytes());
    }

    @Override
    public Share share(int... boxes) {
        var part = part(inventory.bytes(boxes), inventory.bytes());
        return new Share(
                Estimate.exactly(inventory.keys(boxes)),
                Estimate.exactly(inventory.bytes(boxes)),
                part(inventory.keys(boxes), inventory.keys()),
                part,
                new Interval(part, part));
    }

    private static double part(long some, long all) {
        return all == 0 ? 0 : (double) some / all;
    }
}
