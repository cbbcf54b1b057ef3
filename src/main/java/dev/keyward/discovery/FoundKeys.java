package dev.keyward.discovery;

import dev.keyward.discovery.Registers.Whose;
import dev.keyward.discovery.ShareRows.Row;
import dev.keyward.discovery.tally.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What was found of the boxes of a register, counted or estimated, as rows. */
interface FoundKeys {
    Register register();

    /** What the boxes hold together. */
    Share share(int... boxes);

    /** What the keys of a box looked like. */
    Observed observed(int box, String family);

    default StrangerBook.Strange strange() {
        return new StrangerBook.Strange(
                share(register().unregistered()), share(register().versionUnknown()));
    }

    /** A row for each status, and one for each family with keys. */
    default List<Row> rows(Map<String, Whose> whose) {
        var rows = new ArrayList<Row>();
        var families = IntStream.range(0, register().families().size()).toArray();
        rows.add(new Row(KeyStatus.REGISTERED, "", null, null, share(families), null));
        rows.add(whole(KeyStatus.AMBIGUOUS, register().ambiguous()));
        rows.add(whole(KeyStatus.VERSION_UNKNOWN, register().versionUnknown()));
        rows.add(whole(KeyStatus.UNREGISTERED, register().unregistered()));
        for (var box : families) {
            var share = share(box);
            if (share.keys().value() > 0) {
                rows.add(family(box, share, whose));
            }
        }
        return rows;
    }

    private Row whole(KeyStatus status, int box) {
        return new Row(status, "", null, null, share(box), observed(box, ""));
    }

    private Row family(int box, Share share, Map<String, Whose> whose) {
        var name = register().families().get(box);
        var owner = whose.getOrDefault(name, new Whose("", ""));
        return new Row(KeyStatus.REGISTERED, name, owner.domain(), owner.owner(), share, observed(box, name));
    }
}
