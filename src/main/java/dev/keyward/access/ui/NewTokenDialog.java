package dev.keyward.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.access.NewToken;
import dev.keyward.access.Tokens;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.Toast;
import java.time.Duration;
import java.time.InstantSource;

/** Asks what a token is for, what it may do and how long; then shows its secret once. */
final class NewTokenDialog extends Dialog {
    private final transient Tokens tokens;
    private final transient InstantSource clock;
    private final transient Runnable changed;
    private final TextField name = new TextField("What is it for?");
    private final RadioButtonGroup<Boolean> mayWrite = new RadioButtonGroup<>("It may");
    private final Select<Integer> days = new Select<>();

    NewTokenDialog(Tokens tokens, InstantSource clock, Runnable changed) {
        this.tokens = tokens;
        this.clock = clock;
        this.changed = changed;
        setHeaderTitle("New API token");
        var content = new Div(fields());
        content.addClassName("kw-stack");
        add(content);
        var create = new Button("Create token", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), create);
        setWidth("30rem");
        setMaxWidth("100%");
    }

    private com.vaadin.flow.component.Component[] fields() {
        name.setPlaceholder("Deploy pipeline of the shop");
        name.setMaxLength(80);
        name.setWidthFull();
        name.setAutofocus(true);
        mayWrite.setItems(false, true);
        mayWrite.setItemLabelGenerator(write -> write ? "read and change, as you may" : "only read");
        mayWrite.setValue(false);
        days.setLabel("It expires after");
        days.setItems(30, 90, 180, 365);
        days.setItemLabelGenerator("%d days"::formatted);
        days.setValue(90);
        return new com.vaadin.flow.component.Component[] {name, mayWrite, days};
    }

    private void create() {
        try {
            var expiry = clock.instant().plus(Duration.ofDays(days.getValue()));
            var issued = tokens.create(new NewToken(name.getValue(), mayWrite.getValue(), expiry));
            close();
            changed.run();
            new SecretDialog(
                            "Token “%s”".formatted(issued.token().name()),
                            "Send it as “Authorization: Bearer …”. Copy it now: it is not shown again.",
                            "token",
                            issued.secret())
                    .open();
        } catch (IllegalArgumentException badName) {
            name.setInvalid(true);
            name.setErrorMessage(String.valueOf(badName.getMessage()));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
