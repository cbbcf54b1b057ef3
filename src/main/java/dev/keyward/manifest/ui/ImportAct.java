package dev.keyward.manifest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PagePart;

/** The way from the list of families to the import. */
@org.springframework.stereotype.Component
class ImportAct implements PagePart {
    private final CurrentActor reader;

    ImportAct(CurrentActor reader) {
        this.reader = reader;
    }

    @Override
    public String page() {
        return "families";
    }

    @Override
    public Place place() {
        return Place.ACT;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String label() {
        return "Import";
    }

    @Override
    public Component content(String id) {
        var button =
                new Button("Import", new Glyph("up"), click -> UI.getCurrent().navigate(ImportView.class));
        return reader.has(Role.DOMAIN_EDITOR) ? button : Barred.without(Role.DOMAIN_EDITOR, button);
    }
}
