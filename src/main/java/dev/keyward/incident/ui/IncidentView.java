package dev.keyward.incident.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.Pulse;
import dev.keyward.shell.kit.PageChanged;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.PagePart;
import dev.keyward.shell.kit.Pane;
import dev.keyward.shell.kit.PaneTabs;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One incident at one address: how bad, since when, what to do next, and its story. */
@Route("incidents/:number")
@PermitAll
final class IncidentView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient IncidentDesk desk;
    private final transient IncidentParts parts;
    private final Div body = new Div();
    private final NoteDraft draft = new NoteDraft();
    private transient QueryState address = QueryState.of(new Location(""));
    private transient @Nullable Incident shown;
    private transient @Nullable Pulse pulse;
    private @Nullable StoryPane story;
    private @Nullable Registration following;

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
        following = desk.live().follow(event.getUI(), this::feel, this::notice);
        addDetachListener(detach -> {
            changes.remove();
            detach.unregisterListener();
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    private void again() {
        if (shown != null) {
            show(shown.id());
        }
    }

    private Optional<Pulse> feel() {
        return Optional.ofNullable(shown).map(incident -> desk.reads().pulse(incident.id()));
    }

    /** Somebody else did something: all but what is being typed, and what keeps itself up to date, is read again. */
    void notice(Optional<Pulse> now) {
        if (shown == null || now.isEmpty() || now.get().equals(pulse)) {
            return;
        }
        pulse = now.get();
        var incident = desk.reads().incident(shown.id());
        shown = incident;
        var old = getContent()
                .getChildren()
                .filter(part -> part != body && !(part instanceof PaneTabs))
                .toList();
        getContent().remove(old);
        var index = 0;
        for (var part : head(incident)) {
            getContent().addComponentAtIndex(index++, part);
        }
        if (story != null) {
            story.refresh(incident, mayChange(incident));
        }
    }

    private void show(IncidentNumber number) {
        pulse = desk.reads().pulse(number);
        var incident = desk.reads().incident(number);
        shown = incident;
        getContent().removeAll();
        head(incident).forEach(getContent()::add);
        getContent().add(new PaneTabs(body, address, panes(incident), moved -> address = moved), body);
    }

    private List<Component> head(Incident incident) {
        var above = new ArrayList<Component>(List.of(header(incident), new TwinsBanner(desk, incident)));
        above.addAll(visible(PagePart.Place.BANNER, incident.id()));
        above.add(facts(incident));
        return above;
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

    private Component facts(Incident incident) {
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
                Stream.of(new Pane("timeline", "Timeline", 0, () -> story(incident.id()))),
                parts.at(PagePart.Place.TAB),
                incident.id().toString());
    }

    private Component story(IncidentNumber number) {
        var incident = desk.reads().incident(number);
        story = new StoryPane(desk, incident, draft, mayChange(incident));
        return story;
    }

    @Override
    public String getPageTitle() {
        var incident = shown;
        return incident == null ? "Incident" : "%s %s".formatted(incident.id().words(), incident.title());
    }
}
