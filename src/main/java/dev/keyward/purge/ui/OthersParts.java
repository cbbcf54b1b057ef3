package dev.keyward.purge.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.shell.kit.PagePart;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other features add to the page of a purge. */
final class OthersParts extends Composite<Div> {
    private final transient List<PagePart> parts;
    private @Nullable PurgeState shown;

    OthersParts(Desk desk) {
        parts = desk.services()
                .parts()
                .orderedStream()
                .filter(part -> part.page().equals("purge") && part.place() == PagePart.Place.CARD)
                .sorted(Comparator.comparingInt(PagePart::order))
                .toList();
        getContent().addClassName("kw-stack");
    }

    void show(Purge purge) {
        if (purge.state() != shown) {
            getContent().setClassName("kw-later", purge.state().active());
            shown = purge.state();
            getContent().removeAll();
            parts.forEach(part -> getContent().add(part.content(purge.id().toString())));
        }
    }
}
