package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import dev.keyward.discovery.Coverage;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.CsvLink;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.QueryState;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.function.BiConsumer;

/** The table behind the picture, with the same facts: searched, sorted, of one owner, and as a file. */
final class FamiliesCard extends Composite<Card> {
    private final transient Coverage coverage;
    private final transient BiConsumer<String, String> changed;
    private final FilterBar bar;
    private final ShareGrid grid = new ShareGrid();

    /** @param changed gets the name in the address and what it says from now on */
    FamiliesCard(Coverage coverage, QueryState query, BiConsumer<String, String> changed) {
        this.coverage = coverage;
        this.changed = changed;
        bar = new FilterBar().search("Search family, domain, owner", query.get("q"), text -> changed.accept("q", text));
        grid.sortedBy(query.get("sort"), sort -> changed.accept("sort", sort));
        shows(query);
    }

    @Override
    protected Card initContent() {
        return new Card("Families", bar, grid).beside(csv());
    }

    void shows(QueryState query) {
        var all = ShareRow.of(coverage);
        var text = query.get("q").toLowerCase(Locale.ROOT);
        var owner = query.get("owner");
        var rows = all.stream()
                .filter(row -> row.isFoundBy(text) && isOf(row, owner))
                .toList();
        var chips = new LinkedHashMap<String, Runnable>();
        if (!owner.isEmpty()) {
            var name = owner.equals(CoveragePicture.NOBODY) ? "none" : owner;
            chips.put("Owner: " + name, () -> changed.accept("owner", ""));
        }
        bar.shows(chips, owner.isEmpty() ? 0 : all.size() - rows.size());
        grid.shows(rows);
    }

    private static boolean isOf(ShareRow row, String owner) {
        return owner.isEmpty() || row.owner().equals(owner.equals(CoveragePicture.NOBODY) ? "" : owner);
    }

    private Component csv() {
        return new CsvLink(
                "coverage-%s.csv".formatted(coverage.scan().keyspace()),
                "Take these rows away as CSV",
                out -> out.write(CoverageCsv.of(coverage).getBytes(StandardCharsets.UTF_8)));
    }
}
