package dev.keyward.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Shapes;
import dev.keyward.shell.kit.ChangeTable;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Toast;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Gives a family its next template; judges it while it is typed and says whether it will be current at once or wait. What
 * is current at once is asked about once more, by its number.
 */
final class ReshapeDialog extends Dialog {
    private static final int PAUSE = 200;
    private static final Pattern VERSION = Pattern.compile("^([^:]*:v)([1-9][0-9]{0,8})(?=:|$)");
    private final transient Registry registry;
    private final transient Shapes shapes;
    private final transient Family family;
    private final transient Consumer<Family> changed;
    private final TextField template = new TextField("Next template");
    private final TemplatePanel panel = new TemplatePanel();
    private final Paragraph outcome = new Paragraph();
    private final Button act = new Button();
    private final int number;
    private transient List<String> waits = List.of();

    ReshapeDialog(Registry registry, Shapes shapes, Family family, Consumer<Family> changed) {
        this.registry = registry;
        this.shapes = shapes;
        this.family = family;
        this.changed = changed;
        this.number = family.templates().size() + 1;
        setHeaderTitle("Add a template version");
        addClassNames("kw-dialog", "kw-reshape");
        template.addClassName("kw-mono-field");
        template.setWidthFull();
        template.setManualValidation(true);
        template.setValueChangeMode(ValueChangeMode.LAZY);
        template.setValueChangeTimeout(PAUSE);
        template.addValueChangeListener(change -> judge());
        template.setValue(next(family.template().text()));
        outcome.getElement().setAttribute("role", "status");
        var body = new Div(outcome, template, panel);
        body.addClassName("kw-stack");
        add(body);
        act.addClickListener(click -> asks());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), act);
    }

    /** With this template instead of the next one in turn. */
    ReshapeDialog begins(String text) {
        template.setValue(text);
        return this;
    }

    /** The same template with its version segment counted up, which is what most changes want. */
    static String next(String template) {
        return VERSION.matcher(template).replaceFirst(found -> found.group(1) + (Integer.parseInt(found.group(2)) + 1));
    }

    private void judge() {
        template.setInvalid(false);
        var typed = template.getValue().strip();
        panel.shows(registry.check(typed, family.keyspace(), family.name()), family.keyspace());
        waits = shapes.wouldWait(family, typed);
        outcome.setText(outcome());
        act.setText(verb(number, typed, waits.isEmpty()));
    }

    private String outcome() {
        return waits.isEmpty()
                ? "Version %d is current at once: keys are written by it from then on. Version %d stays readable and purgeable as deprecated until its keys are gone."
                        .formatted(number, family.templateVersion())
                : "Version %d waits for somebody else's approval. %s Until then keys are written by version %d."
                        .formatted(number, String.join(" ", waits), family.templateVersion());
    }

    /** Names the version it makes, and the one in the key where people count those differently. */
    static String verb(int number, String template, boolean atOnce) {
        var segment = VERSION.matcher(template);
        var inKey = segment.find() && !segment.group(2).equals(String.valueOf(number))
                ? ", v%s in its keys".formatted(segment.group(2))
                : "";
        return "%s version %d%s".formatted(atOnce ? "Add" : "Propose", number, inKey);
    }

    private void asks() {
        if (!waits.isEmpty()) {
            reshape();
            return;
        }
        var typed = template.getValue().strip();
        var change = new ChangeTable.Change("Template", family.template().text(), typed);
        new Confirmation(
                        "Make version %d of %s current?".formatted(number, family.name()),
                        new ChangeTable(List.of(change)),
                        new Paragraph(
                                "Nobody else approves it. A version is never taken back; the next one replaces it."))
                .deletingNothing()
                .open("Make version %d current".formatted(number), this::reshape);
    }

    private void reshape() {
        try {
            var reshaped = shapes.propose(
                    family.name(), family.version(), template.getValue().strip());
            close();
            Toast.says(
                    reshaped.pendingShape().isPresent()
                            ? "Version %d of %s waits for somebody else's approval."
                                    .formatted(reshaped.templates().size(), reshaped.name())
                            : "%s is written as version %d from now on."
                                    .formatted(reshaped.name(), reshaped.templateVersion()));
            changed.accept(reshaped);
        } catch (Refused refused) {
            template.setErrorMessage(refused.getMessage() + " " + refused.remedy());
            template.setInvalid(true);
            template.focus();
        }
    }
}
