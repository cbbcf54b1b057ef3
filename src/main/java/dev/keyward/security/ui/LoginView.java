package dev.keyward.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.DemoPeople;
import dev.keyward.security.Role;
import java.time.Duration;

/** Where people sign in. Says why it did not work and what to do; in the demo it offers the people of the demo. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in")
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver {
    private final CurrentActor current;
    private final LoginForm form = new LoginForm(words());
    private final Paragraph notice = new Paragraph();

    LoginView(CurrentActor current, DemoPeople demo) {
        this.current = current;
        addClassName("kw-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        notice.addClassName("kw-login-notice");
        notice.setVisible(false);
        var card = new Div(heading(), notice, form);
        card.addClassName("kw-login-card");
        add(card);
        if (demo.on()) {
            card.add(people(demo));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.has(Role.VIEWER)) {
            event.forwardTo("");
            return;
        }
        var asked = event.getLocation().getQueryParameters();
        form.setError(has(asked, "error"));
        asked.getSingleParameter("wait")
                .ifPresent(seconds -> form.showErrorMessage(
                        "Too many attempts", "Nothing was checked. Try again in %s.".formatted(time(seconds))));
        if (has(asked, "busy")) {
            form.showErrorMessage("Busy", "Too many people are signing in at this moment. Try again in a few seconds.");
        }
        say(has(asked, "out"), "You are signed out.");
        say(has(asked, "ended"), "Your session has ended. Sign in to go on.");
        say(has(asked, "ready"), "The first account is ready. Sign in with it.");
    }

    private void say(boolean applies, String text) {
        if (applies) {
            notice.setText(text);
            notice.setVisible(true);
        }
    }

    private static boolean has(QueryParameters asked, String name) {
        return asked.getParameters().containsKey(name);
    }

    static String time(String seconds) {
        var wait = seconds.matches("[0-9]{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ofMinutes(5);
        var minutes = wait.plusSeconds(59).toMinutes();
        return wait.toSeconds() <= 60 ? wait.toSeconds() + " seconds" : minutes + " minutes";
    }

    private static Component heading() {
        var name = new H1("Keyward");
        var sentence = new Paragraph("Who owns which cache keys, and how to purge them without harm.");
        var heading = new Div(new Image("keyward/logo.svg", ""), name, sentence);
        heading.addClassName("kw-login-heading");
        return heading;
    }

    private Component people(DemoPeople demo) {
        var says = new Paragraph(new Text("Choose who to be. Everybody's password is "), new Code(demo.password()));
        var list = new Div();
        list.addClassName("kw-login-people");
        demo.names().forEach(name -> list.add(new Button(name, click -> fillIn(name, demo.password()))));
        var people = new Div(new H2("This is a demo"), says, list);
        people.addClassName("kw-login-demo");
        return people;
    }

    private void fillIn(String name, String password) {
        form.getElement().executeJs("""
                const set = (id, text) => {
                  const field = this.querySelector('#' + id) || document.getElementById(id);
                  field.value = text;
                };
                set('vaadinLoginUsername', $0);
                set('vaadinLoginPassword', $1);
                (this.querySelector('[slot=submit]') || document.querySelector('vaadin-button[theme~=primary]')).focus();
                """, name, password);
    }

    private static LoginI18n words() {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle("Sign in");
        words.getForm().setUsername("Name");
        words.getForm().setPassword("Password");
        words.getForm().setSubmit("Sign in");
        words.getErrorMessage().setTitle("That name and password do not fit");
        words.getErrorMessage()
                .setMessage("Check both and try again. A forgotten or expired password is reset by a platform admin.");
        words.getErrorMessage().setUsername("Type your name");
        words.getErrorMessage().setPassword("Type your password");
        return words;
    }
}
