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
import dev.keyward.shell.kit.Toast;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Gives a family its next template; judges it while it is typed. */
final class ReshapeDialog extends Dialog {
    private static final int PAUSE = 200;
    private static final Pattern VERSION = Pattern.compile("^([^:]*:v)([1-9][0-9]{0,8})(?=:|$)");
    private final transient Registry registry;
    private final transient Shapes shapes;
    private final transient Family family;
    private final transient Consumer<Family> changed;
    private final TextField template = new TextField("Next template");
    private final TemplatePanel panel = new TemplatePanel();

    ReshapeDialog(Registry registry, Shapes shapes, Family family, Consumer<Family> changed) {
        this.registry = registry;
        this.shapes = shapes;
        this.family = family;
        this.changed = changed;
        setHeaderTitle("Add a template version");
        addClassNames("kw-dialog", "kw-reshape");
        template.addClassName("kw-mono-field");
        template.setWidthFull();
        template.setManualValidation(true);
        template.setValueChangeMode(ValueChangeMode.LAZY);
        template.setValueChangeTimeout(PAUSE);
        template.addValueChangeListener(change -> judge());
        template.setValue(next(family.template().text()));
        var words = new Paragraph(
                "The template of today stays readable and purgeable as deprecated until its keys are gone.");
        words.addClassName("kw-soft");
        var body = new Div(words, template, panel);
        body.addClassName("kw-stack");
        add(body);
        var act = new Button("Add version " + (family.templates().size() + 1), click -> reshape());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), act);
    }

    /** The same template with its version segment counted up, which is what most changes want. */
    static String next(String template) {
        return VERSION.matcher(template).replaceFirst(found -> found.group(1) + (Integer.parseInt(found.group(2)) + 1));
    }

    private void judge() {
        template.setInvalid(false);
        panel.shows(registry.check(template.getValue().strip(), family.keyspace(), family.name()), family.keyspace());
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
