package dev.keyward.purge.ui;

import com.vaadin.flow.component.button.Button;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Buttons that the reader may not press: seen, asleep, and saying which role would do. The service decides anyway. */
final class Permit {
    private Permit() {}

    static boolean any(CurrentActor reader, Role... roles) {
        return Arrays.stream(roles).anyMatch(reader::has);
    }

    /** Puts the button to sleep unless the reader holds one of the roles. */
    static Button needs(Button button, CurrentActor reader, Role... roles) {
        if (!any(reader, roles)) {
            asleep(button, why(roles));
        }
        return button;
    }

    static Button asleep(Button button, String why) {
        return Barred.because(why, button);
    }

    static String why(Role... roles) {
        return "This takes the role %s. A platform admin can grant it under Accounts."
                .formatted(Arrays.stream(roles).map(Role::label).collect(Collectors.joining(" or ")));
    }
}
