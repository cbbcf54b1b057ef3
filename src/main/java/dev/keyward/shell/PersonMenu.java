package dev.keyward.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Glyph;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Behind the avatar: who is signed in, with which roles, their tokens, what everybody signs, and the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonMenu extends Div {
    private final CurrentActor reader;
    private final transient AuthenticationContext session;
    private @Nullable Popover menu;

    PersonMenu(CurrentActor reader, AuthenticationContext session) {
        this.reader = reader;
        this.session = session;
        session.getPrincipalName().ifPresent(this::show);
    }

    private void show(String name) {
        var button = new Button(new Avatar(name));
        button.addClassName("kw-frame-button");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Signed in as " + name);
        button.setId("person");
        var content = new Div(head(name));
        content.addClassName("kw-person");
        Places.personal(reader)
                .forEach(place ->
                        content.add(new Anchor(place.route(), new Glyph(place.icon()), new Span(place.label()))));
        content.add(signOut());
        var popover = new Popover(content);
        popover.setTarget(button);
        this.menu = popover;
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel("Account");
        add(button, popover);
    }

    /** Whatever opened the next page, the menu does not stay above it. */
    @Override
    protected void onAttach(AttachEvent event) {
        var arrivals = event.getUI().addAfterNavigationListener(arrival -> {
            if (menu != null) {
                menu.close();
            }
        });
        addDetachListener(detach -> {
            arrivals.remove();
            detach.unregisterListener();
        });
    }

    private Component head(String name) {
        var roles = reader.roles().stream()
                .filter(role -> role != Role.VIEWER)
                .sorted()
                .map(Role::label)
                .collect(Collectors.joining(", "));
        var title = new Div(name);
        title.addClassName("kw-person-name");
        var head = new Div(title, new Span(roles.isEmpty() ? Role.VIEWER.label() : roles));
        head.addClassName("kw-person-head");
        return head;
    }

    private Component signOut() {
        var out = new Button("Sign out", new Glyph("signout"), click -> session.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        return out;
    }
}
