package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Registry;
import dev.keyward.registry.life.Act;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What can be done with a family. An act that is not permitted stays visible and says why. */
final class FamilyActs {
    private static final Set<Act> ELSEWHERE = Set.of(Act.RESHAPE, Act.ACCEPT_SHAPE, Act.DECLINE_SHAPE);
    private static final Set<Act> MAIN = Set.of(Act.SUBMIT, Act.APPROVE);
    private final Desk desk;
    private final Family family;
    private final Consumer<Family> changed;

    FamilyActs(Desk desk, Family family, Consumer<Family> changed) {
        this.desk = desk;
        this.family = family;
        this.changed = changed;
    }

    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        Act.from(family.state()).reversed().stream()
                .filter(act -> !ELSEWHERE.contains(act))
                .sorted(Comparator.comparing(MAIN::contains))
                .map(this::button)
                .forEach(buttons::add);
        if (family.state().isLive()) {
            buttons.add(purge());
        }
        return buttons.toArray(Component[]::new);
    }

    private Button button(Act act) {
        var button = act == Act.EDIT
                ? new Button(
                        "Edit",
                        new Glyph("edit"),
                        click -> UI.getCurrent().navigate(FamilyNavigation.edit(family.name())))
                : new Button(ActWords.verb(act), click -> new TransitionDialog(desk, family, act, changed).open());
        if (MAIN.contains(act)) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var allowed = allowed(desk, family, act, button);
        return act == Act.SUBMIT && allowed.isEnabled() && isBlocked()
                ? Barred.because("Mend what blocks it first; it is listed below.", button)
                : allowed;
    }

    private boolean isBlocked() {
        return !desk.registry().blocking(family).isEmpty();
    }

    private Button purge() {
        var button = new Button(
                "Request a purge",
                new Glyph("purge"),
                click -> UI.getCurrent().navigate(FamilyNavigation.purge(family.name())));
        if (family.state() == FamilyState.ACTIVE) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return desk.reader().has(Role.PURGE_OPERATOR) ? button : Barred.without(Role.PURGE_OPERATOR, button);
    }

    /** Leaves the button alone for those who may, and bars it with the reason for others. */
    static Button allowed(Desk desk, Family family, Act act, Button button) {
        if (act.duty() == Act.Duty.OWNER) {
            return allowed(desk.registry(), desk.reader(), family, button);
        }
        if (!desk.reader().has(act.role())) {
            return Barred.without(act.role(), button);
        }
        return desk.lifecycle().may(act, family)
                ? button
                : Barred.because("You asked for it, so somebody else has to decide.", button);
    }

    /** The same for what only the owner does. */
    static Button allowed(Registry registry, CurrentActor reader, Family family, Button button) {
        if (registry.mayChange(family)) {
            return button;
        }
        return reader.has(Role.DOMAIN_EDITOR)
                ? Barred.because(
                        "Only members of %s change its families. Ask one of them.".formatted(family.owner()), button)
                : Barred.without(Role.DOMAIN_EDITOR, button);
    }
}
