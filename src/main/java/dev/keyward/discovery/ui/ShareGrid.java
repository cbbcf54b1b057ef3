package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.keyward.ownership.TeamId;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.SortedGrid;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** Families and the parts that no family has, with their keys and bytes; on a phone each one is a card. */
final class ShareGrid extends Grid<ShareRow> {
    private static final int FEW = 12;

    ShareGrid() {
        addClassName("kw-share-grid");
        setEmptyStateText("Nothing matches.");
        words(addComponentColumn(ShareGrid::named), "Family", "family", ShareRow::title);
        words(addComponentColumn(ShareGrid::owner), "Owner", "owner", ShareRow::owner);
        words(addColumn(ShareRow::domain), "Domain", "domain", ShareRow::domain);
        number(
                row -> Sizes.number(row.share().keys().value()),
                "Keys",
                "keys",
                row -> row.share().keys().value());
        number(
                row -> Sizes.bytes(row.share().bytes().value()),
                "Bytes",
                "bytes",
                row -> row.share().bytes().value());
        addColumn(row -> Sizes.ends(row.share().bytes()))
                .setHeader("95 % interval")
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        number(
                row -> Sizes.share(row.share().bytesPart()),
                "Share",
                "share",
                row -> row.share().bytesPart());
        GridCards.on(this, new ComponentRenderer<>(ShareGrid::card));
    }

    private static void words(
            Column<ShareRow> column, String header, String sort, ValueProvider<ShareRow, String> value) {
        column.setHeader(header)
                .setSortProperty(sort)
                .setComparator(Comparator.comparing(value::apply))
                .setFlexGrow(1);
    }

    private void number(
            ValueProvider<ShareRow, String> words, String header, String sort, ToDoubleFunction<ShareRow> value) {
        addColumn(words)
                .setHeader(header)
                .setSortProperty(sort)
                .setComparator(Comparator.comparingDouble(value))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    void shows(List<ShareRow> rows) {
        setItems(rows);
        setAllRowsVisible(rows.size() <= FEW);
    }

    void sortedBy(String sort, Consumer<String> changed) {
        SortedGrid.follow(this, sort, changed);
    }

    private static Component named(ShareRow row) {
        if (!row.family().isEmpty()) {
            return FamilyNavigation.link(new FamilyId(row.family()));
        }
        var key = new Span(row.title());
        key.addClassNames("kw-map-key", "kw-map-key-" + row.part().kind().css());
        key.setTitle(row.part().meaning());
        return key;
    }

    private static Component owner(ShareRow row) {
        return row.owner().isEmpty() ? new Span("\u2013") : OwnershipNavigation.link(new TeamId(row.owner()));
    }

    private static Component card(ShareRow row) {
        var interval = Sizes.ends(row.share().bytes());
        var card = new Div(
                line(named(row), new Span(Sizes.bytes(row.share().bytes().value()))),
                line(owner(row), soft(Sizes.share(row.share().bytesPart()))),
                line(soft(Sizes.keys(row.share().keys())), soft(interval)));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassName("kw-soft");
        return span;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }
}
