package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Asks before an act that cannot be taken back. The title is the question, the content says what, where, how many and whose, and the
 * button says the verb and the number ("Purge 182,340 keys"), never "OK".
 */
public final class Confirmation {
    private final ConfirmDialog dialog = new ConfirmDialog();
    private final Div content = new Div();
    private final Button confirm = new Button();
    private boolean destroys = true;

    public Confirmation(String question, Component... facts) {
        content.addClassName("kw-danger");
        content.add(facts);
        dialog.addClassName("kw-confirmation");
        dialog.setHeader(question);
        dialog.add(content);
        dialog.setCancelable(true);
        dialog.setCancelText("Cancel");
        dialog.setCancelButtonTheme("");
    }

    /** Wants the name of the thing typed before the button wakes up. */
    public Confirmation typed(String name) {
        var field = new TextField("Type " + name + " to confirm");
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(
                change -> confirm.setEnabled(name.equals(change.getValue().strip())));
        confirm.setEnabled(false);
        content.add(field);
        return first(field);
    }

    /** Starts with the cursor in this field instead of on the button that acts. */
    public Confirmation first(Focusable<?> field) {
        startsAt(dialog, field);
        return this;
    }

    /** The dialog puts the cursor on its button once it has opened, so this comes after. */
    public static void startsAt(ConfirmDialog dialog, Focusable<?> field) {
        dialog.addAttachListener(attached -> field.getElement().executeJs("setTimeout(() => this.focus(), 100)"));
    }

    /** For an act that binds but destroys nothing: asked in the same way, without the colour of danger. */
    public Confirmation deletingNothing() {
        content.removeClassName("kw-danger");
        content.addClassName("kw-stack");
        destroys = false;
        return this;
    }

    /** What the button that changes nothing says, where "Cancel" could be read as the act. */
    public Confirmation orElse(String harmless) {
        dialog.setCancelText(harmless);
        return this;
    }

    /** Opens the dialog; the act runs once, on the button named for it. */
    public ConfirmDialog open(String verbAndNumber, Runnable act) {
        confirm.setText(verbAndNumber);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        if (destroys) {
            confirm.addThemeVariants(ButtonVariant.ERROR);
        }
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            dialog.close();
            act.run();
        });
        dialog.setConfirmButton(confirm);
        dialog.open();
        return dialog;
    }
}
