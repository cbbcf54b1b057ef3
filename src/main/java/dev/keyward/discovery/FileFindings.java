package dev.keyward.discovery;

import dev.keyward.discovery.Registers.Whose;
import dev.keyward.discovery.ShareRows.Row;
import dev.keyward.discovery.tally.Estimate;
import dev.keyward.discovery.tally.Interval;
import dev.keyward.discovery.tally.Inventory;
import dev.keyward.discovery.tally.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a file holds, as rows. All of it was counted. */
record FileFindings(Register register, Inventory inventory) {
    Share unregistered() {
        return share(register.unregistered());
    }

    /** A row for each status, and one for each family with keys. */
    List<Row> rows(Map<String, Whose> whose) {
        var rows = new ArrayList<Row>();
        var families = IntStream.range(0, register.families().size()).toArray();
        rows.add(new Row(KeyStatus.REGISTERED, "", null, null, share(families), null));
        rows.add(whole(KeyStatus.AMBIGUOUS, register.ambiguous()));
        rows.add(whole(KeyStatus.VERSION_UNKNOWN, register.versionUnknown()));
        rows.add(whole(KeyStatus.UNREGISTERED, register.unregistered()));
        for (var box : families) {
            if (inventory.keys(box) > 0) {
                rows.add(family(box, whose));
            }
        }
        return rows;
    }

    private Row whole(KeyStatus status, int box) {
        return new Row(status, "", null, null, share(box), observed(box, ""));
    }

    private Row family(int box, Map<String, Whose> whose) {
        var name = register.families().get(box);
        var owner = whose.getOrDefault(name, new Whose("", ""));
        return new Row(KeyStatus.REGISTERED, name, owner.domain(), owner.owner(), share(box), observed(box, name));
    }

    private Observed observed(int box, String family) {
        var share = share(box);
        return new Observing(inventory.looks(box)).observed(family, share.keys(), share.bytes());
    }

    private Share share(int... boxes) {
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
