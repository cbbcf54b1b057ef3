package dev.keyward.manifest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.manifest.ImportReport;
import dev.keyward.registry.Planned.Action;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.StatusBadge;

/** What a dry run found: how many rows of each kind, the rows, and the act that does it. */
final class ReportCard extends Composite<Div> {
    private final ImportReport report;
    private final RowGrid rows;

    ReportCard(ImportReport report, Runnable apply) {
        this.report = report;
        this.rows = new RowGrid(report.rows());
        if (report.rows().isEmpty()) {
            getContent().add(new EmptyState("The file has no rows", "Only the line of column names is there."));
            return;
        }
        var why = barred();
        var head = new Div(counts(), errorsOnly(), act(apply, why));
        head.addClassNames("kw-actions", "kw-import-head");
        var card = new Card("What would happen", head);
        if (!why.isEmpty()) {
            var words = new Paragraph(why);
            words.addClassName("kw-soft");
            card.add(words);
        }
        card.add(rows);
        getContent().add(card);
    }

    private Component counts() {
        var counts = new Div();
        counts.addClassName("kw-actions");
        report.counts().forEach((action, count) -> {
            if (count > 0) {
                counts.add(
                        new StatusBadge(ActionWords.tone(action), "%,d %s".formatted(count, ActionWords.of(action))));
            }
        });
        return counts;
    }

    private Component errorsOnly() {
        var only = new Checkbox("Errors only", change -> rows.errorsOnly(change.getValue()));
        only.setVisible(
                count(Action.ERROR) > 0 && count(Action.ERROR) < report.rows().size());
        return only;
    }

    private Button act(Runnable apply, String why) {
        var changes = count(Action.CREATE) + count(Action.UPDATE);
        var act = new Button(
                changes == 0 ? "Import" : "Import %,d %s".formatted(changes, changes == 1 ? "family" : "families"),
                click -> apply.run());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        return why.isEmpty() ? act : Barred.because(why, act);
    }

    /** Why nothing can be imported; empty when it can. */
    private String barred() {
        var errors = count(Action.ERROR);
        if (errors > 0) {
            return "%,d %s wrong, and a file is imported whole or not at all. Correct the file and choose it again."
                    .formatted(errors, errors == 1 ? "row is" : "rows are");
        }
        return count(Action.CREATE) + count(Action.UPDATE) > 0 ? "" : "Every family is already as the file says.";
    }

    private long count(Action action) {
        return report.counts().getOrDefault(action, 0L);
    }
}
