package dev.keyward.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.keyward.incident.Amendment;
import dev.keyward.incident.Incident;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.Toast;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Writes down something that is known better now; what is refused stays open with its reason. */
final class AmendDialog extends Dialog {
    private final transient IncidentDesk desk;
    private final transient Incident incident;
    private transient Predicate<Refused> shown = refused -> false;

    AmendDialog(IncidentDesk desk, Incident incident, String title) {
        this.desk = desk;
        this.incident = incident;
        setHeaderTitle(title);
    }

    AmendDialog fields(Component... fields) {
        var body = new Div(fields);
        body.addClassName("kw-stack");
        add(body);
        return this;
    }

    /** @param tells shows a refusal at its field; answers false when it belongs to none */
    AmendDialog tells(Predicate<Refused> tells) {
        shown = tells;
        return this;
    }

    void open(String verb, Supplier<Amendment> amendment) {
        var save = new Button(verb, click -> save(amendment.get()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), save);
        open();
    }

    private void save(Amendment amendment) {
        try {
            desk.facts().amend(incident.id(), incident.version(), amendment);
            close();
            getUI().ifPresent(PageChanged::tell);
        } catch (Refused refused) {
            if (!shown.test(refused)) {
                Toast.refused(refused);
            }
        }
    }
}
