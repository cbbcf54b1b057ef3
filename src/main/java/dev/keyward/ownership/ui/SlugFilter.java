package dev.keyward.ownership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import dev.keyward.kernel.Text;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.QueryState;
import java.util.Locale;
import java.util.Map;

/** The search above a short list, kept in the address. */
final class SlugFilter extends Composite<Div> {
    private static final String NAME = "q";
    private final String placeholder;
    private final transient Runnable changed;
    private transient QueryState address = QueryState.of(new Location(""));
    private FilterBar bar = new FilterBar();

    SlugFilter(String placeholder, Runnable changed) {
        this.placeholder = placeholder;
        this.changed = changed;
    }

    void reads(QueryState state) {
        address = state;
        bar = new FilterBar().search(placeholder, address.get(NAME), this::narrow);
        getContent().removeAll();
        getContent().add(bar);
    }

    private void narrow(String text) {
        address = address.with(NAME, text);
        address.write(UI.getCurrent());
        changed.run();
    }

    private void clear() {
        address = address.with(NAME, "");
        address.write(UI.getCurrent());
        reads(address);
        changed.run();
    }

    boolean takes(Text slug) {
        return slug.text().contains(address.get(NAME).toLowerCase(Locale.ROOT));
    }

    void hides(long rows) {
        var text = address.get(NAME);
        bar.shows(text.isEmpty() ? Map.of() : Map.of("Search: " + text, this::clear), rows);
    }
}
