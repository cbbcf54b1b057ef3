package dev.keyward.shell.kit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.List;
import java.util.function.Consumer;

/** The tabs of a page. The chosen one stands in the address, unless it is the first, and fills the body below. */
public final class PaneTabs extends Composite<Tabs> {
    private static final String TAB = "tab";
    private final Div body;
    private final transient List<Pane> panes;
    private final transient Consumer<QueryState> moved;
    private transient QueryState address;

    /** @param moved learns the address of the tab that a person chose */
    public PaneTabs(Div body, QueryState address, List<Pane> panes, Consumer<QueryState> moved) {
        this.body = body;
        this.address = address;
        this.panes = panes;
        this.moved = moved;
        panes.forEach(pane -> getContent().add(new Tab(pane.label())));
        var asked = asked();
        getContent().setSelectedIndex(panes.indexOf(asked));
        getContent().addSelectedChangeListener(change -> choose());
        fill(asked);
        keepInView();
    }

    private Pane asked() {
        return panes.stream()
                .filter(pane -> pane.name().equals(address.get(TAB)))
                .findFirst()
                .orElse(panes.getFirst());
    }

    private void choose() {
        var chosen = panes.get(Math.max(0, getContent().getSelectedIndex()));
        address = address.with(TAB, chosen.equals(panes.getFirst()) ? "" : chosen.name());
        address.write(UI.getCurrent());
        moved.accept(address);
        fill(chosen);
    }

    private void fill(Pane pane) {
        body.removeAll();
        body.add(pane.content().get());
    }

    /** On a phone few tabs fit. */
    private void keepInView() {
        getElement()
                .executeJs("requestAnimationFrame(() => this.querySelector('[selected]')"
                        + "?.scrollIntoView({inline: 'center', block: 'nearest'}))");
    }
}
