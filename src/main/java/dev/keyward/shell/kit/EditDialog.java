package dev.keyward.shell.kit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.Map;

/** A dialog with a few fields. What is refused is said at its field, and what was typed stays. */
public final class EditDialog extends Dialog {
    private final Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    private final Div grid = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button save = new Button();

    /** Saves, and answers what to tell. */
    public interface Save {
        String run();
    }

    public EditDialog(String title, String verb, Save save, Runnable saved) {
        setHeaderTitle(title);
        addClassName("kw-dialog");
        setCloseOnOutsideClick(false);
        grid.addClassName("kw-fields");
        problem.addClassName("kw-refusal");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var body = new Div(problem, grid);
        body.addClassName("kw-stack");
        add(body);
        this.save.setText(verb);
        this.save.addThemeVariants(ButtonVariant.PRIMARY);
        this.save.addClickListener(click -> run(save, saved));
        getFooter().add(new Button("Cancel", click -> close()), this.save);
    }

    /** Adds an input under the name that refusals use for it. */
    public EditDialog field(String name, AbstractField<?, ?> field) {
        if (field instanceof HasValidation validated) {
            validated.setManualValidation(true);
            field.addValueChangeListener(change -> validated.setInvalid(false));
        }
        fields.put(name, field);
        grid.add((Component) field);
        return this;
    }

    /** Adds something to read, over the whole width. */
    public EditDialog shows(Component part) {
        part.getElement().getClassList().add("kw-wide");
        grid.add(part);
        return this;
    }

    private void run(Save act, Runnable saved) {
        problem.setVisible(false);
        try {
            var told = act.run();
            close();
            Toast.says(told);
            saved.run();
        } catch (Refused refused) {
            var atFields = refused.findings().stream()
                    .filter(finding -> complain(String.valueOf(finding.field()), finding.message()))
                    .count();
            if (atFields == 0) {
                problem.setText(refused.getMessage() + " " + refused.remedy());
                problem.setVisible(true);
            }
        }
    }

    private boolean complain(String name, String message) {
        if (fields.get(name) instanceof HasValidation validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
            return true;
        }
        return false;
    }
}
