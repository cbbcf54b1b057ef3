package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.shell.kit.Card;
import dev.keyward.stewardship.DomainDrift;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Domain by domain: how many of its families drift, and for how long in the median. */
final class DomainSummary extends Composite<Card> {
    private final transient OwnershipDesk desk;
    private final transient BiConsumer<String, String> narrow;

    DomainSummary(OwnershipDesk desk, BiConsumer<String, String> narrow) {
        this.desk = desk;
        this.narrow = narrow;
    }

    @Override
    protected Card initContent() {
        var tiles = new Div();
        tiles.addClassName("kw-domain-drifts");
        desk.stewardship.domains().forEach(domain -> tiles.add(tile(domain)));
        return new Card("By domain", tiles);
    }

    private Div tile(DomainDrift domain) {
        var name = new Button(
                domain.domain().text(),
                click -> narrow.accept(DriftQuery.DOMAIN, domain.domain().text()));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassName("kw-inline-button");
        name.setTooltipText("Show only this domain");
        var count = new Span("%d of %d drifted".formatted(domain.drifted(), domain.families()));
        if (domain.drifted() > 0) {
            count.addClassName("kw-strong");
        }
        var tile = new Div(name, count);
        var days = domain.medianDays();
        if (days != null) {
            var median = new Span(
                    days < 1
                            ? "for less than a day in the median"
                            : String.format(Locale.ENGLISH, "for %.1f days in the median", days));
            median.addClassNames("kw-soft", "kw-small");
            tile.add(median);
        }
        return tile;
    }
}
