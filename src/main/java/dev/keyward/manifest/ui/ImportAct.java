package dev.keyward.manifest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;

/** The way from the list of families to the import. */
@org.springframework.stereotype.Component
class ImportAct extends AddedPart {
    private final CurrentActor reader;

    ImportAct(CurrentActor reader) {
        super("families", Place.ACT, 10, "Import");
        this.reader = reader;
    }

    @Override
    public Component content(String id) {
        var button =
                new Button("Import", new Glyph("up"), click -> UI.getCurrent().navigate(ImportView.class));
        return reader.has(Role.DOMAIN_EDITOR) ? button : Barred.without(Role.DOMAIN_EDITOR, button);
    }
}
