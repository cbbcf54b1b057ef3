package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.Share;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.ui.FamilyNavigation;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import java.util.List;

/** Two scans of a keyspace beside each other: what took more, what took less, and what may be chance. */
final class ComparedCard {
    private static final int FEW = 12;

    private ComparedCard() {}

    /** The scan that is shown beside another, whichever of them was first. */
    static Card of(Coverage shown, Coverage other) {
        return isLater(other, shown)
                ? of("Compared with a later scan", shown, shown, other)
                : of("Compared with an earlier scan", shown, other, shown);
    }

    private static boolean isLater(Coverage one, Coverage other) {
        var ended = one.scan().endedAt();
        var before = other.scan().endedAt();
        return ended != null && before != null && ended.isAfter(before);
    }

    private static Card of(String title, Coverage shown, Coverage earlier, Coverage later) {
        var differences = Difference.between(earlier, later);
        var says = new Paragraph(sentence(earlier, later, differences));
        var card = new Card(title, says);
        if (!differences.isEmpty()) {
            card.add(grid(differences));
        }
        return card.beside(new Anchor(
                DiscoveryNavigation.coverage(
                        shown.scan().keyspace(), shown.scan().id()),
                "Close"));
    }

    private static String sentence(Coverage earlier, Coverage later, List<Difference> differences) {
        var sure = differences.stream().filter(Difference::isSure).count();
        return "From the %s scan of %s to the one of %s, %d of %d lines changed by more than chance. Registered: %s before, %s after."
                .formatted(
                        ScanWords.word(earlier.scan().kind()).toLowerCase(java.util.Locale.ROOT),
                        moment(earlier),
                        moment(later),
                        sure,
                        ShareRow.of(later).size(),
                        Sizes.share(earlier.registered().bytesPart()),
                        Sizes.share(later.registered().bytesPart()));
    }

    private static String moment(Coverage coverage) {
        var ended = coverage.scan().endedAt();
        return ended == null ? "an unknown time" : Moment.absolute(ended);
    }

    private static Grid<Difference> grid(List<Difference> differences) {
        var grid = new Grid<Difference>();
        grid.addClassName("kw-share-grid");
        grid.addComponentColumn(ComparedCard::named).setHeader("Family").setFlexGrow(2);
        number(grid, row -> size(row.before()), "Before");
        number(grid, row -> size(row.after()), "After");
        number(grid, Difference::words, "Change");
        grid.addColumn(ComparedCard::sure).setHeader("Beyond chance").setFlexGrow(1);
        GridCards.on(grid, new ComponentRenderer<>(ComparedCard::card));
        grid.setItems(differences);
        grid.setAllRowsVisible(differences.size() <= FEW);
        return grid;
    }

    private static void number(Grid<Difference> grid, ValueProvider<Difference, String> words, String header) {
        grid.addColumn(words)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static String size(Share share) {
        return share.keys().value() == 0 ? "none" : Sizes.bytes(share.bytes().value());
    }

    private static String sure(Difference row) {
        return row.isSure() ? "Yes" : "No, the intervals meet";
    }

    private static Component named(Difference row) {
        return row.isFamily() ? FamilyNavigation.link(new FamilyId(row.title())) : new Span(row.title());
    }

    private static Component card(Difference row) {
        var sizes = new Span("%s \u2192 %s".formatted(size(row.before()), size(row.after())));
        var sure = new Span(sure(row));
        sure.addClassName("kw-soft");
        var first = new Div(named(row), new Span(row.words()));
        var second = new Div(sizes, sure);
        first.addClassName("kw-grid-card-line");
        second.addClassName("kw-grid-card-line");
        var card = new Div(first, second);
        card.addClassName("kw-grid-card");
        return card;
    }
}
