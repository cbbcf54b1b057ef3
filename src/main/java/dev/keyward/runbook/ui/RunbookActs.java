package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.Runbooks;
import dev.keyward.runbook.Scope;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.Toast;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done to a runbook: edit it, say that it is right, take it out of use. */
final class RunbookActs {
    private final Runbooks runbooks;
    private final Runbook runbook;
    private final String reader;
    private final Consumer<Runbook> changed;

    /** @param reader who looks, by name */
    RunbookActs(Runbooks runbooks, Runbook runbook, String reader, Consumer<Runbook> changed) {
        this.runbooks = runbooks;
        this.runbook = runbook;
        this.reader = reader;
        this.changed = changed;
    }

    Component[] buttons() {
        var buttons = new ArrayList<Button>();
        if (runbook.isInUse()) {
            buttons.addAll(endings());
            if (!runbook.isReviewed()) {
                buttons.add(new Button("Mark as reviewed", click -> act(this::review)));
            }
            buttons.add(edit());
        }
        runbooks.againstWriting(runbook.scope())
                .ifPresent(why -> buttons.forEach(button -> Barred.because(why, button)));
        return buttons.toArray(Component[]::new);
    }

    private List<Button> endings() {
        var wish = runbook.farewell();
        if (runbook.scope().kind() == Scope.Kind.GLOBAL) {
            return List.of();
        }
        if (wish == null) {
            return List.of(new Button("Ask to retire it\u2026", click -> asksToRetire()));
        }
        var retire = new Button("Retire it\u2026", click -> retires());
        return List.of(
                new Button(
                        "Keep it",
                        click -> act(() -> changed.accept(runbooks.keep(runbook.name(), runbook.version())))),
                wish.retiringBy().equals(reader)
                        ? Barred.because("You asked for it, so somebody else retires it.", retire)
                        : retire);
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
        var why = new TextArea("Why");
        why.setMaxLength(500);
        why.setRequiredIndicatorVisible(true);
        why.addClassName("kw-wide");
        new EditDialog("Ask to retire this runbook", "Ask for it", () -> asked(why.getValue()), () -> {})
                .shows(new Paragraph("It is run until another person retires it."))
                .field("reason", why)
                .open();
        why.focus();
    }

    private String asked(String why) {
        changed.accept(runbooks.askToRetire(runbook.name(), runbook.version(), why));
        return "Asked for. It is run until another person retires it.";
    }

    private void retires() {
        var words = "Incidents of %s run a wider runbook from now on. Runs under way go on with this one."
                .formatted(runbook.scope().words());
        new Confirmation("Retire this runbook?", new Paragraph(words))
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
