package dev.keyward.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.keyward.shell.kit.PagePart;

/** The way from the list of families to the rules they keep. */
@org.springframework.stereotype.Component
final class StandardLink implements PagePart {
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
        return 5;
    }

    @Override
    public String label() {
        return "Naming standard";
    }

    @Override
    public Component content(String id) {
        return new Anchor(StandardNavigation.LIST, label());
    }
}
