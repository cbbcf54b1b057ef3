package dev.keyward.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.KeyAnswers;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** Whose a key is, why not somebody else's, how it stands in Redis, and whom to call. */
@Route(KeyView.ROUTE)
@PageTitle("Whose key is this?")
@PermitAll
final class KeyView extends Composite<Div> implements BeforeEnterObserver {
    static final String ROUTE = "keys";

    private final transient KeyAnswers answers;
    private final transient KeyPage page;
    private final TextField pasted = new TextField("Key");
    private final Select<String> keyspace = new Select<>();
    private final Div answer = new Div();

    KeyView(KeyAnswers answers, Fleet fleet, CurrentActor reader, Clock clock) {
        this.answers = answers;
        this.page = new KeyPage(answers, reader, clock);
        answer.addClassName("kw-stack");
        answer.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("kw-stack");
        getContent()
                .add(
                        new PageHeader("Whose key is this?")
                                .under("Key families", FamilyNavigation.LIST)
                                .says(
                                        "Paste one key, bare or as redis-cli prints it. It is kept in no address and no log."),
                        form(fleet),
                        answer);
    }

    private Div form(Fleet fleet) {
        pasted.addClassName("kw-mono-field");
        pasted.setPlaceholder("user:v3:profile:42");
        pasted.setManualValidation(true);
        var names = fleet.keyspaces().stream().map(Keyspace::name).toList();
        keyspace.setLabel("Keyspace");
        keyspace.setItems(names);
        keyspace.setVisible(names.size() > 1);
        names.stream().findFirst().ifPresent(keyspace::setValue);
        var explain = new Button("Explain", click -> ask());
        explain.addThemeVariants(ButtonVariant.PRIMARY);
        explain.addClickShortcut(Key.ENTER).listenOn(pasted).resetFocusOnActiveElement();
        var form = new Div(pasted, keyspace, explain);
        form.addClassNames("kw-card", "kw-key-form");
        return form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = QueryState.of(event.getLocation()).get("asked");
        answer.removeAll();
        AskedKeys.find(number)
                .ifPresentOrElse(this::shows, () -> answer.add(number.isEmpty() ? nothingAsked() : longAgo()));
    }

    private static EmptyState nothingAsked() {
        return new EmptyState(
                "No key asked about yet",
                "The answer names the family and its owner, says what each part of the key means, and which families it"
                        + " just fails to belong to. Ctrl K takes a key on every page.");
    }

    private static EmptyState longAgo() {
        return new EmptyState(
                "This question is over",
                "Keys are kept only while the session of whoever asked lasts. Paste the key again.");
    }

    private void ask() {
        pasted.setInvalid(false);
        var key = pasted.getValue().strip();
        if (key.isEmpty() || keyspace.getValue() == null) {
            pasted.focus();
            return;
        }
        AskedKeys.address(new AskedKeys.Asked(keyspace.getValue(), key)).ifPresent(KeyView::open);
    }

    static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    private void shows(AskedKeys.Asked asked) {
        pasted.setValue(asked.key());
        if (!asked.keyspace().isEmpty()) {
            keyspace.setValue(asked.keyspace());
        }
        try {
            page.shows(answers.of(keyspace.getValue(), asked.key()), asked.key(), answer);
        } catch (Refused refused) {
            pasted.setErrorMessage(refused.getMessage());
            pasted.setInvalid(true);
        }
    }
}
