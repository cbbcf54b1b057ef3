package dev.keyward.shell.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import java.util.Locale;
import java.util.function.Consumer;

/** Chooses how much time the charts of a tab show, and keeps it in the address. */
public final class ChartRangeField extends Select<ChartRange> implements AfterNavigationObserver {
    private static final String NAME = "range";
    private final String tab;
    private final transient Consumer<ChartRange> shows;

    /**
     * @param tab the name in the address of the tab that it stands on
     * @param shows draws the charts; asked when the field appears and whenever somebody chooses
     */
    public ChartRangeField(String tab, Consumer<ChartRange> shows) {
        this.tab = tab;
        this.shows = shows;
        addClassName("kw-chart-range");
        setAriaLabel("How much time");
        setItems(ChartRange.values());
        setItemLabelGenerator(ChartRange::words);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen(UI.getCurrent(), change.getValue());
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        show(address(event.getUI()).get(NAME, ChartRange.WEEK));
    }

    /** A page that stays while its address changes, as on the way back, is attached before the address is known. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = QueryState.of(event.getLocation()).get(NAME, ChartRange.WEEK);
        if (asked != getValue()) {
            show(asked);
        }
    }

    private void show(ChartRange range) {
        setValue(range);
        shows.accept(range);
    }

    private void chosen(UI ui, ChartRange range) {
        address(ui)
                .with("tab", tab)
                .with(NAME, range == ChartRange.WEEK ? "" : range.name().toLowerCase(Locale.ROOT))
                .write(ui);
        shows.accept(range);
    }

    private static QueryState address(UI ui) {
        return QueryState.of(ui.getInternals().getActiveViewLocation());
    }
}
