package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.keyward.kernel.Refused;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks before an act that cannot be taken back. The title is the question, the content says what, where, how many and whose, and the
 * button says the verb and the number ("Purge 182,340 keys"), never "OK".
 */
public final class Confirmation {
    private final String question;
    private ConfirmDialog dialog = new ConfirmDialog();
    private final Div content = new Div();
    private final Button confirm = new Button();
    private final PasswordField password = new PasswordField("Your password");
    private Consumer<String> check = typed -> {};
    private @Nullable HasElement first;
    private String typed = "";
    private boolean destroys = true;
    private String harmless = "Cancel";

    public Confirmation(String question, Component... facts) {
        this.question = question;
        content.addClassName("kw-danger");
        content.add(facts);
    }

    /** Wants the name of the thing typed before the button wakes up. */
    public Confirmation typed(String name) {
        var field = new TextField("Type " + name + " to confirm");
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener(change -> {
            typed = change.getValue().strip();
            confirm.setEnabled(name.equals(typed));
        });
        confirm.setEnabled(false);
        content.add(field);
        return firstOfAll(field);
    }

    /** What was typed so far, for the service, which judges it as well. */
    public String typed() {
        return typed;
    }

    /**
     * Wants the reader's password as well.
     *
     * @param check refuses a wrong one; then the dialog is asked again with the refusal at the field
     */
    public Confirmation password(Consumer<String> check) {
        this.check = check;
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRevealButtonVisible(false);
        password.setManualValidation(true);
        password.setWidthFull();
        password.addKeyPressListener(Key.ENTER, press -> confirm.clickInClient());
        content.add(password);
        return firstOfAll(password);
    }

    /** The cursor begins in what is filled in first, whatever else is asked for below. */
    private Confirmation firstOfAll(HasElement field) {
        return first == null ? first(field) : this;
    }

    /** Starts with the cursor in this field instead of on the button that acts. */
    public Confirmation first(HasElement field) {
        first = field;
        return this;
    }

    /** The dialog puts the cursor on its button once it has opened, so this comes after. */
    public static void startsAt(ConfirmDialog dialog, HasElement field) {
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
        this.harmless = harmless;
        return this;
    }

    /** Opens the dialog; the act runs once, on the button named for it. Whoever clicks twice is asked once. */
    public ConfirmDialog open(String verbAndNumber, Runnable act) {
        var asked = asked();
        if (asked != null) {
            return asked;
        }
        confirm.setText(verbAndNumber);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        if (destroys) {
            confirm.addThemeVariants(ButtonVariant.ERROR);
        }
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            dialog.close();
            if (isProven()) {
                act.run();
            } else {
                ask();
            }
        });
        return ask();
    }

    private static @Nullable ConfirmDialog asked() {
        var ui = UI.getCurrent();
        var before = ui == null ? null : ComponentUtil.getData(ui, ConfirmDialog.class);
        return before != null && before.isOpened() ? before : null;
    }

    private static void remember(ConfirmDialog dialog) {
        var ui = UI.getCurrent();
        if (ui != null) {
            ComponentUtil.setData(ui, ConfirmDialog.class, dialog);
        }
    }

    /** A dialog of its own for each time it is asked: the one before has closed in the browser by then. */
    private ConfirmDialog ask() {
        dialog = new ConfirmDialog();
        dialog.addClassName("kw-confirmation");
        dialog.setHeader(question);
        dialog.add(content);
        dialog.setCancelable(true);
        var leave = new Button(harmless);
        dialog.setCancelButton(leave);
        dialog.setConfirmButton(confirm);
        if (first != null || destroys) {
            startsAt(dialog, first == null ? leave : first);
        }
        dialog.open();
        remember(dialog);
        return dialog;
    }

    private boolean isProven() {
        try {
            check.accept(password.getValue());
            return true;
        } catch (Refused refused) {
            password.clear();
            password.setErrorMessage(refused.getMessage() + " " + refused.remedy());
            password.setInvalid(true);
            first = password;
            confirm.setEnabled(true);
            return false;
        }
    }
}
