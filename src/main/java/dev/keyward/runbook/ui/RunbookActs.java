package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.Runbooks;
import dev.keyward.runbook.Scope;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Toast;
import java.util.ArrayList;
import java.util.function.Consumer;

/** What can be done to a runbook: edit it, say that it is right, take it out of use. */
final class RunbookActs {
    private final Runbooks runbooks;
    private final Runbook runbook;
    private final Consumer<Runbook> changed;

    RunbookActs(Runbooks runbooks, Runbook runbook, Consumer<Runbook> changed) {
        this.runbooks = runbooks;
        this.runbook = runbook;
        this.changed = changed;
    }

    Component[] buttons() {
        var buttons = new ArrayList<Button>();
        if (runbook.isInUse()) {
            if (runbook.scope().kind() != Scope.Kind.GLOBAL) {
                buttons.add(new Button("Retire", click -> asksToRetire()));
            }
            if (!runbook.isReviewed()) {
                buttons.add(new Button("Mark as reviewed", click -> act(this::review)));
            }
            buttons.add(edit());
        }
        runbooks.againstWriting(runbook.scope())
                .ifPresent(why -> buttons.forEach(button -> Barred.because(why, button)));
        return buttons.toArray(Component[]::new);
    }

    private Button edit() {
        var edit = new Button("Edit", click -> UI.getCurrent().navigate(RunbookNavigation.edit(runbook.name())));
        edit.addThemeVariants(ButtonVariant.PRIMARY);
        return edit;
    }

    private void review() {
        var reviewed = runbooks.review(runbook.name(), runbook.version());
        Toast.says("Version %d is marked as reviewed.".formatted(reviewed.number()));
        changed.accept(reviewed);
    }

    private void asksToRetire() {
        new Confirmation(
                        "Retire this runbook?",
                        new Paragraph(
                                "Incidents of %s run a wider runbook from now on. Runs under way go on with this one."
                                        .formatted(runbook.scope().words())))
                .open(
                        "Retire " + runbook.name(),
                        () -> act(() -> changed.accept(runbooks.retire(runbook.name(), runbook.version()))));
    }

    private static void act(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
