package dev.keyward.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.access.Access;
import dev.keyward.kernel.Refused;
import java.util.Set;

/** Asks for a name and roles; the answer is a one-time password. */
final class NewAccountDialog extends Dialog {
    private final transient Access access;
    private final transient Runnable changed;
    private final TextField name = new TextField("Name");
    private final RolePicker roles = new RolePicker(Set.of());

    NewAccountDialog(Access access, Runnable changed) {
        this.access = access;
        this.changed = changed;
        setHeaderTitle("New account");
        name.setHelperText("2 to 63 lower-case letters, digits and '-'. It cannot be changed later.");
        name.setWidthFull();
        name.setAutofocus(true);
        var content = new Div(name, roles);
        content.addClassName("kw-stack");
        add(content);
        var create = new Button("Create account", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), create);
        setWidth("32rem");
        setMaxWidth("100%");
    }

    private void create() {
        try {
            var password = access.create(name.getValue().strip(), roles.getValue());
            close();
            changed.run();
            OneTimePassword.show(name.getValue().strip(), password);
        } catch (IllegalArgumentException refused) {
            say(String.valueOf(refused.getMessage()));
        } catch (Refused refused) {
            say(refused.getMessage() + " " + refused.remedy());
        }
    }

    private void say(String problem) {
        name.setInvalid(true);
        name.setErrorMessage(problem);
        name.focus();
    }
}
