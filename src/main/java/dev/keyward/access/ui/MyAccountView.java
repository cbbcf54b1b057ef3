package dev.keyward.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.access.Access;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;

/** What the console knows of the reader, and where they change their password. */
@Route("account")
@PageTitle("My account")
@PermitAll
final class MyAccountView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Access access;
    private final transient CurrentActor current;
    private final PageHeader header = new PageHeader("My account");
    private final PasswordField old = new PasswordField("Current password");
    private final PasswordFields wanted = new PasswordFields();

    MyAccountView(Access access, CurrentActor current) {
        this.access = access;
        this.current = current;
        var columns = new Div(password(), roles());
        columns.addClassNames("kw-columns");
        getContent().add(header, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var name = current.actor().name();
        header.says(
                access.mustChangePassword()
                        ? "You signed in with a one-time password. Choose your own to go on."
                        : "You are signed in as %s.".formatted(name));
    }

    private Component password() {
        old.setWidthFull();
        old.getElement().setAttribute("autocomplete", "current-password");
        var change = new Button("Change password", click -> change());
        change.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(old, wanted, new Div(change));
        form.addClassNames("kw-stack", "kw-narrow");
        return new Card("Password", new Paragraph("Your other sessions end when it changes."), form);
    }

    private Component roles() {
        var facts = new FactList();
        current.roles().stream().sorted().forEach(role -> facts.fact(role.label(), role.duty() + "."));
        var words = new Paragraph("A platform admin grants roles. Nobody changes their own.");
        words.addClassName("kw-soft");
        return new Card("Roles", facts, words).beside(new Anchor("account/tokens", "My API tokens"));
    }

    private void change() {
        if (!wanted.isRight(current.actor().name())) {
            return;
        }
        try {
            access.changeMyPassword(old.getValue(), wanted.password());
            old.clear();
            old.setInvalid(false);
            wanted.clear();
            header.says("You are signed in as %s.".formatted(current.actor().name()));
            Toast.says("Password changed; your other sessions have ended.");
        } catch (Refused refused) {
            old.setInvalid(true);
            old.setErrorMessage(refused.getMessage() + " " + refused.remedy());
        }
    }
}
