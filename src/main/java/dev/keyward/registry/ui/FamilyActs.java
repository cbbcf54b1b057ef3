package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with a family. An act that is not permitted stays visible and says why. */
final class FamilyActs {
    private final Registry registry;
    private final CurrentActor reader;
    private final Family family;
    private final Consumer<Family> changed;

    FamilyActs(Registry registry, CurrentActor reader, Family family, Consumer<Family> changed) {
        this.registry = registry;
        this.reader = reader;
        this.family = family;
        this.changed = changed;
    }

    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        for (var to : family.state().availableTransitions()) {
            buttons.add(allowed(new Button(verb(to), click -> move(to))));
        }
        if (family.state().isLive()) {
            buttons.add(allowed(new Button(
                    "Edit",
                    new Glyph("edit"),
                    click -> UI.getCurrent().navigate(FamilyNavigation.edit(family.name())))));
            buttons.add(purge());
        }
        return buttons.toArray(Component[]::new);
    }

    private Button purge() {
        var button = new Button(
                "Request a purge",
                new Glyph("purge"),
                click -> UI.getCurrent()
                        .navigate(
                                "purges/new",
                                QueryParameters.of("family", family.name().text())));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return reader.has(Role.PURGE_OPERATOR) ? button : Barred.without(Role.PURGE_OPERATOR, button);
    }

    private Button allowed(Button button) {
        return allowed(registry, reader, family, button);
    }

    /** Leaves the button alone for those who may change the family, and bars it with the reason for others. */
    static Button allowed(Registry registry, CurrentActor reader, Family family, Button button) {
        if (registry.mayChange(family)) {
            return button;
        }
        return reader.has(Role.DOMAIN_EDITOR)
                ? Barred.because(
                        "Only members of %s change its families. Ask one of them.".formatted(family.owner()), button)
                : Barred.without(Role.DOMAIN_EDITOR, button);
    }

    static String verb(FamilyState to) {
        return switch (to) {
            case ACTIVE -> "Reactivate";
            case DEPRECATED -> "Deprecate";
            case RETIRED -> "Retire";
        };
    }

    private void move(FamilyState to) {
        new TransitionDialog(registry, family, to, changed).open();
    }
}
