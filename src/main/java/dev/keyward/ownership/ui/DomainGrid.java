package dev.keyward.ownership.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.ownership.Domain;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.FreshnessChip;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Words;
import java.time.Duration;
import java.util.function.Consumer;

/** The rows of the SLA table; on a phone as cards. */
final class DomainGrid extends Grid<Domain> {
    private final boolean editable;
    private final transient Consumer<Domain> edit;

    DomainGrid(boolean editable, Consumer<Domain> edit) {
        this.editable = editable;
        this.edit = edit;
        addClassNames("kw-domains");
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setAllRowsVisible(true);
        getElement().setAttribute("aria-label", "Domains");
        promises();
        duties();
        GridCards.on(this, new ComponentRenderer<>(this::card));
    }

    private void promises() {
        addColumn(new ComponentRenderer<>(DomainGrid::families))
                .setHeader("Domain")
                .setWidth("9rem")
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(row -> new FreshnessChip(row.freshnessClass())))
                .setHeader("Class")
                .setWidth("6rem")
                .setFlexGrow(0);
        addColumn(row -> Words.sentence(row.tier().words()))
                .setHeader("Freshness SLA")
                .setWidth("9rem")
                .setFlexGrow(0);
        addColumn(DomainGrid::staleness)
                .setHeader("At most stale")
                .setWidth("8rem")
                .setFlexGrow(0);
        addColumn(row -> Words.sentence(row.enforcement().words()))
                .setHeader("Enforcement")
                .setWidth("16rem")
                .setFlexGrow(2);
    }

    private void duties() {
        addColumn(new ComponentRenderer<>(row -> OwnershipNavigation.link(row.steward())))
                .setHeader("Steward")
                .setWidth("9rem")
                .setFlexGrow(1);
        addColumn(row -> Words.of(row.criticality()))
                .setHeader("Criticality")
                .setWidth("7rem")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(this::button))
                .setHeader(unseen("Edit"))
                .setKey("edit")
                .setWidth("4rem")
                .setFlexGrow(0);
    }

    /** The first segment of its keys leads to the families that begin with it. */
    private static Anchor families(Domain domain) {
        var link = new Anchor("families?domain=" + domain.name(), domain.name().text());
        link.setTitle("Families of " + domain.name());
        return link;
    }

    private static String staleness(Domain domain) {
        return Words.of(Duration.ofSeconds(domain.maxStalenessSeconds()));
    }

    private Button button(Domain domain) {
        var button = new Button(new Glyph("edit"), click -> edit.accept(domain));
        button.addClassName("kw-icon-button");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel("Edit " + domain.name());
        button.setTooltipText("Edit " + domain.name());
        return editable ? button : Barred.without(Role.PLATFORM_ADMIN, button);
    }

    private Component card(Domain domain) {
        var promise = new Span(
                "%s, at most %s stale".formatted(Words.sentence(domain.tier().words()), staleness(domain)));
        var enforcement = new Span(Words.sentence(domain.enforcement().words()));
        enforcement.addClassName("kw-soft");
        var card = new Div(
                line(families(domain), new FreshnessChip(domain.freshnessClass())),
                promise,
                enforcement,
                line(
                        new Span(
                                OwnershipNavigation.link(domain.steward()),
                                new Span(" · " + Words.of(domain.criticality()))),
                        button(domain)));
        card.addClassName("kw-grid-card");
        return card;
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("kw-grid-card-line");
        return line;
    }

    /** A heading for those who do not see the buttons below it. */
    private static Span unseen(String heading) {
        var words = new Span(heading);
        words.addClassName("kw-sr");
        return words;
    }
}
