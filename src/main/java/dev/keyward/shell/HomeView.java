package dev.keyward.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Persona;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The first page: what the reader comes for, as their roles tell; the home of another persona is one click away. */
@Route("")
@PageTitle("Home")
@Menu(order = 0, title = "Home", icon = "home")
@PermitAll
final class HomeView extends Composite<Div> implements BeforeEnterObserver {
    private static final Logger LOG = LoggerFactory.getLogger(HomeView.class);
    private static final String HOME = "home";
    private final transient List<HomeCard> cards;
    private final transient CurrentActor reader;

    HomeView(List<HomeCard> cards, CurrentActor reader) {
        this.cards = cards;
        this.reader = reader;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var own = Persona.of(reader);
        var shown = QueryState.of(event.getLocation()).get(HOME, own);
        var parts = cards.stream()
                .filter(card -> card.order(shown) != HomeCard.NOT_SHOWN)
                .sorted(Comparator.comparingInt(card -> card.order(shown)))
                .map(HomeView::content)
                .filter(Component::isVisible)
                .toList();
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(shown.title()).acts(homes(shown, own)),
                        parts.isEmpty() ? nothing(reader) : grid(parts));
    }

    /** What one feature cannot read does not keep the rest from whoever needs it now. */
    private static Component content(HomeCard card) {
        try {
            return card.content();
        } catch (DataAccessException | Refused unread) {
            LOG.warn("A part of the home page could not be read.", unread);
            return new Card(
                    "Something is missing here",
                    new Paragraph("It could not be read. Open the page again in a moment."));
        }
    }

    /** Links, so that each home has an address. */
    private static Component homes(Persona shown, Persona own) {
        var homes = new Nav();
        homes.setAriaLabel("Home pages");
        homes.addClassName("kw-homes");
        for (var persona : Persona.values()) {
            var link = new Anchor(
                    persona == own
                            ? "."
                            : "?%s=%s".formatted(HOME, persona.name().toLowerCase(Locale.ROOT)),
                    persona.label());
            if (persona == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            homes.add(link);
        }
        return homes;
    }

    private static Component grid(List<Component> cards) {
        var grid = new Div(cards.toArray(Component[]::new));
        grid.addClassName("kw-home-cards");
        return grid;
    }

    private static Component nothing(CurrentActor reader) {
        var ways = Navigation.entries(reader).stream()
                .filter(entry -> !Navigation.path(entry).isEmpty())
                .map(entry -> (Component) new Anchor(Navigation.path(entry), entry.title()))
                .toArray(Component[]::new);
        return new EmptyState(
                "Nothing waits for you",
                "Approvals, running purges and families that need an owner appear here as soon as they need you.",
                ways);
    }
}
