package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.keyward.objective.BurnRate;
import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.ui.FreshnessDesk.Shown;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;

/** The four pairs of windows of the worst region: fires when both are above the threshold. */
final class BurnCard extends Composite<Card> {
    private final transient Shown shown;

    BurnCard(Shown shown) {
        this.shown = shown;
    }

    @Override
    protected Card initContent() {
        var worst = shown.regions().getFirst();
        var table = new NativeTable();
        table.addClassName("kw-burns");
        table.getElement().setAttribute("aria-label", "Burn rates in " + worst.region());
        table.getHead().add(header());
        worst.burns().forEach(burn -> table.getBody().add(row(burn)));
        var scrolls = new Div(table);
        scrolls.addClassName("kw-scrolls");
        return new Card(
                "Burn rate in " + worst.region(),
                HeadlineCard.soft(
                        "1\u00d7 uses the budget up in exactly the window. An alert fires when both windows are"
                                + " above the threshold."),
                scrolls);
    }

    private static NativeTableRow header() {
        var row = new NativeTableRow();
        for (var name : new String[] {"Windows", "Long", "Short", "Threshold", "Alert"}) {
            var cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        return row;
    }

    private static NativeTableRow row(BurnRate burn) {
        return new NativeTableRow(
                new NativeTableCell(
                        "%s and %s".formatted(Figures.window(burn.longWindow()), Figures.window(burn.shortWindow()))),
                new NativeTableCell(FreshnessWords.burn(burn.longBurn())),
                new NativeTableCell(FreshnessWords.burn(burn.shortBurn())),
                new NativeTableCell(Figures.number(burn.threshold()) + "\u00d7"),
                cell(stands(burn)));
    }

    private static NativeTableCell cell(Component content) {
        var cell = new NativeTableCell();
        cell.add(content);
        return cell;
    }

    private static Component stands(BurnRate burn) {
        if (burn.firing()) {
            return FreshnessWords.badge(burn.severity());
        }
        if (burn.held()) {
            var held = new StatusBadge(Tone.NO_DATA, "Held");
            held.setTitle("%,d sampled reads in the long window; 100 are needed.".formatted(burn.sampled()));
            return held;
        }
        return new Span("Quiet");
    }
}
