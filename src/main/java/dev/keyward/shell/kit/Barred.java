package dev.keyward.shell.kit;

import com.vaadin.flow.component.button.Button;
import dev.keyward.security.Role;

/**
 * A button that may not be pressed stays where it is and says why, to the eye and to a screen reader. It can still be
 * hovered and focused, since a reason nobody can reach is none (vaadin-featureflags.properties). Comfort only: the
 * service decides.
 */
public final class Barred {
    private Barred() {}

    /** Bars the button for somebody who lacks a role, and says who grants it. */
    public static Button without(Role role, Button button) {
        return because(
                "It takes the role %s. A platform admin can grant it under Accounts.".formatted(role.label()), button);
    }

    public static Button because(String reason, Button button) {
        button.setEnabled(false);
        button.setTooltipText(reason);
        button.getElement().setAttribute("aria-description", reason);
        return button;
    }
}
