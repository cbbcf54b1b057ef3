package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.RunbookText;
import dev.keyward.runbook.Runbooks;
import dev.keyward.runbook.step.Step;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;

/** Where the next version of a runbook is written. What is refused stays typed. */
@Route("runbooks/:name/edit")
@PageTitle("Edit a runbook")
@PermitAll
final class RunbookEditView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Runbooks runbooks;
    private final TextField title = new TextField("Title");
    private final StepRows rows = new StepRows();
    private final Paragraph problem = new Paragraph();

    RunbookEditView(Runbooks runbooks) {
        this.runbooks = runbooks;
        title.setMaxLength(Step.LONGEST_TITLE);
        title.addClassName("kw-wide");
        problem.addClassName("kw-refusal");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shows(RunbookView.found(runbooks, event.getRouteParameters().get("name").orElse("")));
    }

    private void shows(Runbook runbook) {
        title.setValue(runbook.title());
        rows.shows(runbook.stepList());
        var foot = new Div(
                new Button("Add a step", new Glyph("plus"), click -> rows.adds()),
                new Anchor(RunbookNavigation.runbook(runbook.name()), "Cancel"),
                save(runbook));
        foot.addClassName("kw-actions");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader("Version %d of %s".formatted(runbook.number() + 1, runbook.title()))
                                .under("Runbooks", RunbookNavigation.list())
                                .under(runbook.title(), RunbookNavigation.runbook(runbook.name()))
                                .says("For %s. Runs under way go on with the version they began with."
                                        .formatted(runbook.scope().words())),
                        problem,
                        title,
                        rows,
                        foot);
    }

    private Button save(Runbook runbook) {
        var save = new Button("Save version " + (runbook.number() + 1), click -> saves(runbook));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return runbooks.againstWriting(runbook.scope())
                .map(why -> Barred.because(why, save))
                .orElse(save);
    }

    private void saves(Runbook runbook) {
        problem.setVisible(false);
        try {
            var saved = runbooks.rewrite(
                    runbook.name(), runbook.version(), new RunbookText(title.getValue(), rows.steps()));
            Toast.says("Version %d is saved. It waits for a review.".formatted(saved.number()));
            UI.getCurrent().navigate(RunbookNavigation.runbook(saved.name()));
        } catch (Refused refused) {
            problem.setText(refused.getMessage() + " " + refused.remedy());
            problem.setVisible(true);
        }
    }
}
