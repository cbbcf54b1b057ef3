package dev.keyward.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.ShownTo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way around: the entries that views announce with {@code @Menu}, as far as the reader may open them. */
final class Navigation extends Div {
    /** The second key after {@code g}. */
    static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("", "h"),
            Map.entry("families", "f"),
            Map.entry("keyspaces", "k"),
            Map.entry("incidents", "i"),
            Map.entry("purges", "p"),
            Map.entry("changes", "c"),
            Map.entry("scorecard", "s"),
            Map.entry("reviews", "r"),
            Map.entry("teams", "t"),
            Map.entry("domains", "d"),
            Map.entry("freshness", "b"),
            Map.entry("audit", "a"));

    /** Pages that lie below an entry, as their breadcrumbs have it, at addresses that do not begin with its own. */
    private static final Map<String, Set<String>> BELOW = Map.of(
            "families", Set.of("keys", "standards", "ownership", "measurements"),
            "keyspaces", Set.of("scans"),
            "incidents", Set.of("drills"));

    /** What is seldom opened stands behind a heading, so that the menu has at most eight entries (product.md 3.2). */
    private static final double ADMINISTRATION = 60;

    Navigation(CurrentActor reader) {
        addClassName("kw-nav");
        var main = new SideNav();
        main.getElement().setAttribute("aria-label", "Main");
        var seldom = new SideNav("Administration");
        seldom.setCollapsible(true);
        seldom.setExpanded(false);
        for (var entry : entries(reader)) {
            (isSeldom(entry) ? seldom : main).addItem(item(entry));
        }
        seldom.setVisible(!seldom.getItems().isEmpty());
        add(main, seldom);
        opensFor(seldom);
    }

    /** Whoever is on one of its pages sees where. */
    private void opensFor(SideNav seldom) {
        addAttachListener(attached -> {
            var arrivals = attached.getUI().addAfterNavigationListener(arrival -> {
                var path = arrival.getLocation().getPath();
                if (seldom.getItems().stream().anyMatch(item -> leadsTo(item, path))) {
                    seldom.setExpanded(true);
                }
            });
            addDetachListener(detached -> {
                arrivals.remove();
                detached.unregisterListener();
            });
        });
    }

    private static boolean leadsTo(SideNavItem item, String path) {
        var own = String.valueOf(item.getPath());
        return path.equals(own) || path.startsWith(own + "/");
    }

    private static boolean isSeldom(MenuEntry entry) {
        return entry.order() != null && entry.order() >= ADMINISTRATION;
    }

    /** What the reader may open, in the order of the menu. */
    static List<MenuEntry> entries(CurrentActor reader) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> mayOpen(entry, reader))
                .toList();
    }

    private static boolean mayOpen(MenuEntry entry, CurrentActor reader) {
        var view = entry.menuClass();
        var shown = view == null ? null : view.getAnnotation(ShownTo.class);
        return shown == null || Arrays.stream(shown.value()).anyMatch(reader::has);
    }

    /** The path as links write it: no slash in front, since the page's base is the console's root. */
    static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private static SideNavItem item(MenuEntry entry) {
        var path = path(entry);
        var item = new SideNavItem(entry.title(), path, icon(entry.icon()));
        item.setMatchNested(!path.isEmpty());
        item.setPathAliases(BELOW.getOrDefault(path, Set.of()));
        var letter = KEYS.get(path);
        if (letter != null) {
            item.getElement().setAttribute("data-go", letter);
            item.setTooltipText("Shortcut: g " + letter);
        }
        return item;
    }

    private static Component icon(@Nullable String name) {
        if (name == null) {
            return new Glyph("right");
        }
        return name.contains(":") ? new Icon(name.split(":", 2)[0], name.split(":", 2)[1]) : new Glyph(name);
    }
}
