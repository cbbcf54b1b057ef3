package dev.keyward.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.access.NewToken;
import dev.keyward.access.Tokens;
import dev.keyward.kernel.Refused;
import dev.keyward.security.Proof;
import dev.keyward.security.StepUp;
import dev.keyward.shell.kit.Toast;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Asks what a token is for, what it may do and how long; then shows its secret once. */
final class NewTokenDialog extends Dialog {
    private final transient Tokens tokens;
    private final transient StepUp stepUp;
    private final transient InstantSource clock;
    private final transient Runnable changed;
    private final TextField name = new TextField("What is it for?");
    private final RadioButtonGroup<Reach> reach = new RadioButtonGroup<>("It may");
    private final PasswordField password = new PasswordField("Your password");
    private final Select<Integer> days = new Select<>();

    NewTokenDialog(Tokens tokens, StepUp stepUp, InstantSource clock, Runnable changed) {
        this.tokens = tokens;
        this.stepUp = stepUp;
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
        reach.setItems(Reach.values());
        reach.setItemLabelGenerator(Reach::words);
        reach.setValue(Reach.READ);
        reach.addValueChangeListener(change -> password.setVisible(asksPassword()));
        password.setHelperText("A token that runs purges is made by somebody who has just shown who they are.");
        password.setWidthFull();
        password.setVisible(false);
        days.setLabel("It expires after");
        days.setItems(30, 90, 180, 365);
        days.setItemLabelGenerator("%d days"::formatted);
        days.setValue(90);
        return new com.vaadin.flow.component.Component[] {name, reach, days, password};
    }

    private void create() {
        try {
            var expiry = clock.instant().plus(Duration.ofDays(days.getValue()));
            if (asksPassword()) {
                stepUp.prove(password.getValue());
            }
            var issued = tokens.create(reach.getValue().named(name.getValue(), expiry));
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

    private boolean asksPassword() {
        return reach.getValue() == Reach.PURGE && stepUp.proof() == Proof.STALE;
    }

    /** What a token may do, the least first. */
    private enum Reach {
        READ("only read"),
        WRITE("read and change, as you may"),
        PURGE("also approve and run purges, as you may, without a person");

        private final String words;

        Reach(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        NewToken named(String name, Instant expiry) {
            return new NewToken(name, this != READ, this == PURGE, expiry);
        }
    }
}
