package dev.keyward.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;

/** The first page: what waits for the reader, feature by feature. */
@Route("")
@PageTitle("Home")
@Menu(order = 0, title = "Home", icon = "home")
@PermitAll
final class HomeView extends Composite<Div> {
    HomeView(List<HomeCard> cards, CurrentActor reader) {
        var shown = cards.stream()
                .sorted(Comparator.comparingInt(HomeCard::order))
                .map(HomeCard::content)
                .filter(Component::isVisible)
                .toList();
        getContent().add(new PageHeader("What needs you now"), shown.isEmpty() ? nothing(reader) : grid(shown));
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
