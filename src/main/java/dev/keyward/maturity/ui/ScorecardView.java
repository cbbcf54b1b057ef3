package dev.keyward.maturity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.Scope;
import dev.keyward.maturity.Scorecard;
import dev.keyward.maturity.criteria.Status;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;

/** Where every domain stands and what moved, read like a report; every cell opens its evidence. */
@Route(ScorecardNavigation.SCORECARD)
@PageTitle("Scorecard")
@Menu(order = 50, title = "Scorecard", icon = "steps")
@PermitAll
final class ScorecardView extends Composite<Div> implements BeforeEnterObserver {
    private final transient ScorecardDesk desk;
    private QueryState address = QueryState.of(new com.vaadin.flow.router.Location(""));

    ScorecardView(ScorecardDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueryState.of(event.getLocation());
        if (!address.get("domain").isEmpty() && address.get("criterion").isEmpty()) {
            event.forwardTo(ScorecardNavigation.SCORECARD + "/" + address.get("domain"));
            return;
        }
        shows();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var changes = ComponentUtil.addListener(event.getUI(), PageChanged.class, change -> shows());
        addDetachListener(detach -> {
            changes.remove();
            detach.unregisterListener();
        });
    }

    private void shows() {
        getContent().removeAll();
        var card = desk.scorecards().at(null, null);
        getContent().add(header(card));
        if (card.domains().isEmpty()) {
            getContent().add(nothing());
            return;
        }
        var asked = address.get("domain") + "/" + address.get("criterion");
        var map = new Card("Domains and criteria", new HeatMap(card.domains(), asked), legend());
        map.beside(ScorecardExport.link(desk));
        getContent().add(map);
        OpenedCell.of(desk, card, address).ifPresent(getContent()::add);
        getContent().add(columns(card));
    }

    private Component columns(Scorecard card) {
        var domain = address.get("domain");
        var left = new Div(new NextStepsCard(desk, domain), new ExemptionsCard(desk, this::shows));
        left.addClassName("kw-stack");
        var right = new Div(new DigestCard(desk, card, domain));
        right.addClassName("kw-stack");
        var columns = new Div(left, right);
        columns.addClassName("kw-columns");
        return columns;
    }

    private PageHeader header(Scorecard card) {
        var organisation = card.organisation();
        var level = organisation == null ? null : organisation.report().level().level();
        return new PageHeader("Scorecard")
                .beside(new LevelSteps(level))
                .says(ScorecardWords.sentence(card))
                .acts(judged(card), new Anchor(ScorecardNavigation.RULESETS, "Rulesets"), evaluate());
    }

    private Component judged(Scorecard card) {
        var at = card.judgedAt();
        var words = at == null
                ? new Span("Not evaluated yet")
                : new Span(new Span("Evaluated "), new Moment(at, desk.clock().instant()));
        words.addClassNames("kw-soft", "kw-small");
        return words;
    }

    private Component evaluate() {
        var button = new Button("Evaluate now", new Glyph("refresh"), click -> again());
        button.setDisableOnClick(true);
        var may = Arrays.stream(new Role[] {Role.REVIEWER, Role.DOMAIN_EDITOR, Role.PLATFORM_ADMIN})
                .anyMatch(desk.reader()::has);
        return may ? button : Barred.without(Role.REVIEWER, button);
    }

    private void again() {
        try {
            var done = desk.maturity().evaluate(Scope.ORGANISATION, null);
            Toast.says("%,d families evaluated, %,d changed.".formatted(done.families(), done.changed()));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
        shows();
    }

    private static Component legend() {
        var legend = new Div();
        legend.addClassName("kw-heat-legend");
        for (var status : Status.values()) {
            legend.add(new Span(new Glyph(StatusWords.icon(status)), new Span(status.label())));
        }
        legend.add(new Span("A cell shows the gravest status and how many families pass."));
        return legend;
    }

    private Component nothing() {
        return new EmptyState(
                "Nothing was evaluated yet",
                "A level is computed from evidence: register families, name their owners, report their reads. The first"
                        + " evaluation runs half a minute after the console starts, and every night.",
                evaluate());
    }
}
