package dev.keyward.standard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import dev.keyward.shell.kit.AddedPart;

/** The way from the list of families to the rules they keep. */
@org.springframework.stereotype.Component
final class StandardLink extends AddedPart {
    StandardLink() {
        super("families", Place.ACT, 5, "Naming standard");
    }

    @Override
    public Component content(String id) {
        return new Anchor(StandardNavigation.LIST, label());
    }
}
