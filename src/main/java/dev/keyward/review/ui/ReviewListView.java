package dev.keyward.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.maturity.Quarter;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.ReviewFilter;
import dev.keyward.review.ReviewState;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every review, the most pressing first: what can still be signed, what was missed, what is signed. */
@Route(ReviewNavigation.LIST)
@PageTitle("Reviews")
@Menu(order = 55, title = "Reviews", icon = "check")
@PermitAll
final class ReviewListView extends Composite<Div> implements BeforeEnterObserver {
    private static final int PAGE = 50;
    private final transient ReviewDesk desk;
    private transient QueryState address = QueryState.of(new Location(""));

    ReviewListView(ReviewDesk desk) {
        this.desk = desk;
        getContent().addClassName("kw-reviews");
    }

    /** What the list is asked for by name. */
    enum Shown {
        ALL,
        UNSIGNED,
        MISSED,
        SIGNED;

        Set<ReviewState> states() {
            return switch (this) {
                case ALL -> Set.of();
                case UNSIGNED -> ReviewState.OPEN;
                case MISSED -> Set.of(ReviewState.MISSED);
                case SIGNED -> Set.of(ReviewState.SIGNED, ReviewState.CLOSED);
            };
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueryState.of(event.getLocation());
        shows();
    }

    private void changes(String name, String value) {
        address = address.with(name, value);
        address.write(UI.getCurrent());
        shows();
    }

    private void shows() {
        var filter = filter();
        var total = desk.reviews().count(filter);
        var shown = Math.max(PAGE, number(address.get("shown")));
        getContent().removeAll();
        getContent().add(new PageHeader("Reviews").says(sentence()), filters(total));
        var rows = desk.reviews().page(filter, 0, Math.min(500, shown));
        if (rows.isEmpty()) {
            getContent().add(nothing());
            return;
        }
        var card = new Card("Most pressing first").counts(total);
        var now = desk.clock().instant();
        rows.forEach(review -> card.add(new ReviewRow(review, now)));
        getContent().add(card);
        if (total > rows.size()) {
            getContent().add(new Button("Show more", click -> changes("shown", String.valueOf(shown + PAGE))));
        }
    }

    private String sentence() {
        var unsigned = desk.reviews().count(ReviewFilter.UNSIGNED);
        var quarter = Quarter.of(desk.clock().instant());
        return "%,d %s to be signed. A review covers a domain and a quarter; that of %s ends on %s."
                .formatted(
                        unsigned,
                        unsigned == 1 ? "review is" : "reviews are",
                        quarter,
                        dev.keyward.review.agenda.Say.day(quarter.end().minusSeconds(1)));
    }

    private ReviewFilter filter() {
        var quarter = address.get("quarter");
        var text = address.get("q");
        return new ReviewFilter(
                quarter.isEmpty() ? null : quarter,
                domain(),
                address.get("state", Shown.ALL).states(),
                text.isBlank() ? null : text);
    }

    private @Nullable DomainId domain() {
        try {
            return address.get("domain").isEmpty() ? null : new DomainId(address.get("domain"));
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private FilterBar filters(long total) {
        var bar = new FilterBar()
                .search("Search domains", address.get("q"), text -> changes("q", text))
                .filters(quarters(), states());
        var set = new LinkedHashMap<String, Runnable>();
        chip(set, "Quarter", "quarter");
        chip(set, "State", "state");
        chip(set, "Domain", "domain");
        bar.shows(set, set.isEmpty() ? 0 : desk.reviews().count(ReviewFilter.ALL) - total);
        return bar;
    }

    private void chip(LinkedHashMap<String, Runnable> set, String label, String name) {
        if (!address.get(name).isEmpty()) {
            set.put("%s: %s".formatted(label, address.get(name)), () -> changes(name, ""));
        }
    }

    private Select<String> quarters() {
        var select = new Select<String>();
        select.setAriaLabel("Quarter");
        select.setPlaceholder("Every quarter");
        select.setItems(desk.reviews().quarters());
        if (!address.get("quarter").isEmpty()) {
            select.setValue(address.get("quarter"));
        }
        select.addValueChangeListener(change -> changes("quarter", String.valueOf(change.getValue())));
        return select;
    }

    private Select<Shown> states() {
        var select = new Select<Shown>();
        select.setAriaLabel("State");
        select.setItems(Shown.values());
        select.setItemLabelGenerator(one -> one == Shown.ALL ? "Any state" : dev.keyward.shell.kit.Words.of(one));
        select.setValue(address.get("state", Shown.ALL));
        select.addValueChangeListener(change -> changes(
                "state", change.getValue() == Shown.ALL ? "" : change.getValue().name()));
        return select;
    }

    private EmptyState nothing() {
        return new EmptyState(
                "No review here",
                "A review opens by itself for every domain with families, once a quarter: the playbook's four points"
                        + " with their data, a decision each, a signature at the end. Register families first, or clear"
                        + " the filters.",
                new Anchor(ReviewNavigation.LIST, "Show all reviews"));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
