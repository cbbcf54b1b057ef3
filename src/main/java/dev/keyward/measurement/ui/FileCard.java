package dev.keyward.measurement.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.keyward.measurement.FileReport;
import dev.keyward.measurement.FileReport.Verdict;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.StatusBadge;

/** What a dry run found, and the act that takes the table. */
final class FileCard extends Composite<Div> {
    private final transient FileReport report;

    FileCard(FileReport report, Runnable take) {
        this.report = report;
        if (report.rows().isEmpty()) {
            getContent().add(new EmptyState("The table has no rows", "Only the line of column names is there."));
            return;
        }
        var head = new Div(counts(), act(take));
        head.addClassNames("kw-actions", "kw-measured-head");
        getContent().add(new Card("What would happen", head, new FileGrid(report.rows())));
    }

    private Component counts() {
        var counts = new Div();
        counts.addClassName("kw-actions");
        for (var verdict : Verdict.values()) {
            if (report.count(verdict) > 0) {
                counts.add(new StatusBadge(
                        FileGrid.tone(verdict), "%,d %s".formatted(report.count(verdict), FileGrid.word(verdict))));
            }
        }
        return counts;
    }

    private Button act(Runnable take) {
        var fresh = report.count(Verdict.NEW);
        var act = new Button("Take %,d %s".formatted(fresh, fresh == 1 ? "report" : "reports"), click -> take.run());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        if (!report.isClean()) {
            return Barred.because("A table is taken whole or not at all. Correct the wrong rows first.", act);
        }
        return fresh > 0 ? act : Barred.because("Every report of it is known already.", act);
    }
}
