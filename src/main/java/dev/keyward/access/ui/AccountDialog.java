package dev.keyward.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.access.Access;
import dev.keyward.access.AccountSummary;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Toast;

/** One account: its roles, and the acts that end something. */
final class AccountDialog extends Dialog {
    private final transient Access access;
    private final AccountSummary account;
    private final transient Runnable changed;
    private final RolePicker roles;

    AccountDialog(Access access, AccountSummary account, boolean own, Runnable changed) {
        this.access = access;
        this.account = account;
        this.changed = changed;
        this.roles = new RolePicker(account.roles());
        setHeaderTitle(account.name());
        roles.setEnabled(!own);
        roles.setHelperText(own ? "Nobody changes their own roles. Ask another platform admin." : "");
        var content = new Div(roles, acts(own));
        content.addClassName("kw-stack");
        add(content);
        var save = new Button("Save roles", click -> saveRoles());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setEnabled(!own);
        getFooter().add(new Button("Close", click -> close()), save);
        setWidth("34rem");
        setMaxWidth("100%");
    }

    private Component acts(boolean own) {
        var reset = new Button("Set one-time password", click -> reset());
        var end = new Button(sessions(account.openSessions()), click -> endSessions());
        end.setEnabled(account.openSessions() > 0);
        var able = new Button(account.enabled() ? "Disable account" : "Enable account", click -> toggle());
        able.setEnabled(!own);
        if (account.enabled()) {
            able.addThemeVariants(ButtonVariant.ERROR);
        }
        var acts = new Div(reset, end, able);
        acts.addClassName("kw-actions");
        return acts;
    }

    private static String sessions(int open) {
        return switch (open) {
            case 0 -> "No open session";
            case 1 -> "End 1 session";
            default -> "End %d sessions".formatted(open);
        };
    }

    private void saveRoles() {
        attempt(
                () -> access.changeRoles(account.name(), account.version(), roles.getValue()),
                "Roles of %s saved; they count from the next click on.".formatted(account.name()));
    }

    private void reset() {
        var facts = new Paragraph("The present password stops working and every session ends.");
        new Confirmation("Set a one-time password for %s?".formatted(account.name()), facts)
                .open("Set one-time password", () -> {
                    var password = access.resetPassword(account.name());
                    done();
                    OneTimePassword.show(account.name(), password);
                });
    }

    private void endSessions() {
        attempt(() -> access.endSessions(account.name()), "%s is signed out everywhere.".formatted(account.name()));
    }

    private void toggle() {
        if (!account.enabled()) {
            attempt(() -> access.enable(account.name(), true), "%s may sign in again.".formatted(account.name()));
            return;
        }
        var facts = new Paragraph(
                "They cannot sign in, open pages lose their connection, and their API tokens are refused. Nothing they"
                        + " did is lost; an admin can enable the account again.");
        new Confirmation("Disable %s?".formatted(account.name()), facts)
                .open(
                        "Disable " + account.name(),
                        () -> attempt(
                                () -> access.enable(account.name(), false),
                                "%s is disabled.".formatted(account.name())));
    }

    private void attempt(Runnable act, String said) {
        try {
            act.run();
            done();
            Toast.says(said);
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private void done() {
        close();
        changed.run();
    }
}
