package dev.keyward.incident.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.PagePart;
import dev.keyward.shell.kit.Pane;
import dev.keyward.shell.kit.PaneTabs;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One incident at one address: how bad, since when, what to do next, and its story. */
@Route("incidents/:number")
@PermitAll
final class IncidentView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient IncidentDesk desk;
    private final transient IncidentParts parts;
    private final Div body = new Div();
    private transient QueryState address = QueryState.of(new Location(""));
    private transient @Nullable Incident shown;

    IncidentView(IncidentDesk desk, IncidentParts parts) {
        this.desk = desk;
        this.parts = parts;
        body.addClassName("kw-stack");
        getContent().addClassName("kw-incident");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = QueryState.of(event.getLocation());
        show(IncidentNumber.of(event.getRouteParameters().get("number").orElse("")));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var changes = ComponentUtil.addListener(event.getUI(), PageChanged.class, change -> again());
        addDetachListener(detach -> {
            changes.remove();
            detach.unregisterListener();
        });
    }

    private void again() {
        if (shown != null) {
            show(shown.id());
        }
    }

    private void show(IncidentNumber number) {
        var incident = desk.reads().incident(number);
        shown = incident;
        getContent().removeAll();
        getContent().add(header(incident), new TwinsBanner(desk, incident));
        visible(PagePart.Place.BANNER, number).forEach(getContent()::add);
        getContent().add(head(incident), new PaneTabs(body, address, panes(incident), moved -> address = moved), body);
    }

    private List<Component> visible(PagePart.Place place, IncidentNumber number) {
        return parts.at(place).stream()
                .map(part -> part.content(number.toString()))
                .filter(Component::isVisible)
                .toList();
    }

    private PageHeader header(Incident incident) {
        var acts = Stream.concat(
                        visible(PagePart.Place.ACT, incident.id()).stream(),
                        Stream.of(new Acts(desk, incident).buttons()))
                .toArray(Component[]::new);
        return new PageHeader("%s %s".formatted(incident.id().words(), incident.title()))
                .under("Incidents", IncidentNavigation.LIST)
                .says(HeadWords.sentence(incident))
                .beside(HeadWords.badges(incident))
                .acts(acts);
    }

    private Component head(Incident incident) {
        var facts = new HeadFacts(desk, incident, mayChange(incident));
        parts.at(PagePart.Place.FACT)
                .forEach(part ->
                        facts.add(part.label(), part.content(incident.id().toString())));
        return facts;
    }

    private boolean mayChange(Incident incident) {
        return incident.isOpen()
                && desk.mayDeclare()
                && desk.reads().againstLeading(incident.id()).isEmpty();
    }

    private List<Pane> panes(Incident incident) {
        return Pane.all(
                Stream.of(new Pane("timeline", "Timeline", 0, () -> story(incident))),
                parts.at(PagePart.Place.TAB),
                incident.id().toString());
    }

    private Component story(Incident incident) {
        var changes = new Changes(desk, incident);
        var may = mayChange(incident);
        var left = new Div(new TimelinePart(desk, incident));
        left.addClassName("kw-stack");
        var right = new Div(
                new RolesPart(desk, incident),
                new FamiliesPart(desk, incident, changes, may),
                new TimesPart(desk, incident, changes, may));
        right.addClassName("kw-stack");
        var columns = new Div(left, right);
        columns.addClassName("kw-columns");
        return columns;
    }

    @Override
    public String getPageTitle() {
        var incident = shown;
        return incident == null ? "Incident" : "%s %s".formatted(incident.id().words(), incident.title());
    }
}
