package dev.keyward.objective.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Refused;
import dev.keyward.objective.OpenSloReport;
import dev.keyward.objective.OpenSloReport.Action;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;

/** What a dry run found: how many documents of each kind, each of them, and the act that does it. */
final class ImportReportCard extends Composite<Div> {
    private final transient OpenSloReport report;

    ImportReportCard(OpenSloReport report, Runnable apply) {
        this.report = report;
        var why = barred();
        var head = new Div(counts(), act(apply, why));
        head.addClassNames("kw-actions", "kw-import-head");
        var card = new Card("What would happen", head);
        if (!why.isEmpty()) {
            card.add(HeadlineCard.soft(why));
        }
        card.add(new ImportGrid(report.rows()));
        getContent().add(card);
    }

    /** What was done, and where to go from here. */
    static Component done(OpenSloReport report) {
        var done = new Div(new EmptyState(
                "Imported",
                "%,d changed, %,d as they were. The audit trail has a row for each change."
                        .formatted(report.count(Action.UPDATE), report.count(Action.UNCHANGED)),
                new Anchor(FreshnessNavigation.OVERVIEW, "See the families")));
        done.getElement().setAttribute("role", "status");
        return done;
    }

    static Component refused(Refused refused) {
        var card = new Card(
                "The file was not taken",
                new StatusBadge(Tone.DANGER, "Nothing was changed"),
                new Paragraph(refused.getMessage()),
                new Paragraph(refused.remedy()));
        card.getElement().setAttribute("role", "alert");
        return card;
    }

    private Component counts() {
        var counts = new Div();
        counts.addClassName("kw-actions");
        for (var action : Action.values()) {
            if (report.count(action) > 0) {
                counts.add(new StatusBadge(
                        ImportGrid.tone(action), "%,d %s".formatted(report.count(action), ImportGrid.word(action))));
            }
        }
        return counts;
    }

    private String barred() {
        var wrong = report.count(Action.ERROR);
        if (wrong > 0) {
            return "%,d %s wrong. A file comes in whole or not at all: correct it and run it again."
                    .formatted(wrong, wrong == 1 ? "document is" : "documents are");
        }
        return report.count(Action.UPDATE) == 0 ? "Every objective is as the file says already." : "";
    }

    private Button act(Runnable apply, String why) {
        var changes = report.count(Action.UPDATE);
        var act = new Button(
                "Change %,d %s".formatted(changes, changes == 1 ? "objective" : "objectives"), click -> apply.run());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setDisableOnClick(true);
        return why.isEmpty() ? act : Barred.because(why, act);
    }
}
