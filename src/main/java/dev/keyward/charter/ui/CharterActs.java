package dev.keyward.charter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.charter.Charter;
import dev.keyward.charter.CharterState;
import dev.keyward.charter.Charters;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import java.util.List;

/** What a platform admin does with versions: draft the next one, go on with a draft, put somebody else's in force. */
final class CharterActs {
    private final Charters charters;
    private final CurrentActor reader;
    private final Runnable changed;

    CharterActs(Charters charters, CurrentActor reader, Runnable changed) {
        this.charters = charters;
        this.reader = reader;
        this.changed = changed;
    }

    Component[] of(Charter shown, List<Charter> all) {
        if (shown.state() == CharterState.DRAFT) {
            return new Component[] {edit("Edit the draft"), enforce(shown)};
        }
        var next = all.stream()
                .filter(one -> one.state() == CharterState.DRAFT)
                .findFirst()
                .map(draft -> isForMeToDecide(draft) ? read(draft) : edit("Go on with the draft"))
                .orElseGet(() -> draft("Draft the next version"));
        return new Component[] {next};
    }

    private boolean isForMeToDecide(Charter draft) {
        return reader.has(Role.PLATFORM_ADMIN)
                && !draft.wasWrittenBy(reader.actor().name());
    }

    /** Leads whoever did not write the draft to it, to read it and put it in force. */
    private static Button read(Charter draft) {
        var button = new Button(
                "Read version %d and decide".formatted(draft.number()),
                click -> UI.getCurrent()
                        .navigate(
                                CharterNavigation.CHARTER,
                                QueryParameters.of("version", String.valueOf(draft.number()))));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Begins a version: from the one in force, or else from the playbook. */
    Button draft(String words) {
        return allowed(new Button(words, new Glyph("edit"), click -> {
            charters.draft(null);
            UI.getCurrent().navigate(CharterNavigation.DRAFT);
        }));
    }

    private Button edit(String words) {
        return allowed(
                new Button(words, new Glyph("edit"), click -> UI.getCurrent().navigate(CharterNavigation.DRAFT)));
    }

    private Button enforce(Charter draft) {
        var button =
                allowed(new Button("Put it in force", click -> new EnforceDialog(charters, draft, changed).open()));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return reader.has(Role.PLATFORM_ADMIN)
                        && draft.wasWrittenBy(reader.actor().name())
                ? Barred.because("You wrote it, so another platform admin puts it in force.", button)
                : button;
    }

    private Button allowed(Button button) {
        return reader.has(Role.PLATFORM_ADMIN) ? button : Barred.without(Role.PLATFORM_ADMIN, button);
    }
}
