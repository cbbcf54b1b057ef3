package dev.keyward.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.keyward.access.FirstSetUp;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.Toast;
import org.jspecify.annotations.Nullable;

/** Where the link leads that a console without accounts prints: the first account is made here, once. */
@Route(value = "setup", autoLayout = false)
@PageTitle("First set-up")
@AnonymousAllowed
final class SetUpView extends Main implements HasUrlParameter<String> {
    private final transient FirstSetUp setUp;
    private final Div card = new Div();
    private final TextField name = new TextField("Name");
    private final PasswordFields password = new PasswordFields();
    private String secret = "";

    SetUpView(FirstSetUp setUp) {
        this.setUp = setUp;
        addClassName("kw-login");
        card.addClassName("kw-login-card");
        add(card);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        secret = parameter == null ? "" : parameter;
        card.removeAll();
        if (setUp.accepts(secret)) {
            card.add(heading("Create the first account. It manages accounts, teams and domains; it cannot purge."));
            card.add(form());
        } else {
            card.add(heading("This set-up link was used or has expired."));
            card.add(new Paragraph("If there is no account yet, start the console again: it prints a new link."));
        }
    }

    private Component form() {
        name.setValue("admin");
        name.setWidthFull();
        name.setHelperText("2 to 63 lower-case letters, digits and '-'. It cannot be changed later.");
        name.getElement().setAttribute("autocomplete", "username");
        name.setAutofocus(true);
        var create = new Button("Create the account", click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        create.setWidthFull();
        var form = new Div(name, password, create);
        form.addClassName("kw-stack");
        return form;
    }

    private void create() {
        name.setInvalid(false);
        if (!password.isRight(name.getValue())) {
            return;
        }
        try {
            setUp.complete(secret, name.getValue().strip(), password.password());
            getUI().ifPresent(ui -> ui.getPage().setLocation("login?ready"));
        } catch (IllegalArgumentException badName) {
            name.setInvalid(true);
            name.setErrorMessage(String.valueOf(badName.getMessage()));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private static Component heading(String sentence) {
        var heading = new Div(new Image("keyward/logo.svg", ""), new H1("Keyward"), new Paragraph(sentence));
        heading.addClassName("kw-login-heading");
        return heading;
    }
}
