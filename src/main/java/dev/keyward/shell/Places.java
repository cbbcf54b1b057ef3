package dev.keyward.shell;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The pages of the navigation, those behind the avatar and, once something is typed, all others. */
@Component
class Places implements PaletteSource {
    static final String GROUP = "Go to";
    private final CurrentActor reader;

    Places(CurrentActor reader) {
        this.reader = reader;
    }

    /** A page behind the avatar. */
    record Personal(String icon, String label, String route) {}

    /** The pages behind the avatar that exist and that the reader may open. */
    static List<Personal> personal(CurrentActor reader) {
        return Stream.of(
                        new Personal("user", "My account", "account"),
                        new Personal("token", "My tokens", "account/tokens"),
                        new Personal("shield", "Governance charter", "charter"),
                        new Personal("users", "Accounts", "admin/accounts"))
                .filter(place -> !place.route().startsWith("admin/") || reader.has(Role.PLATFORM_ADMIN))
                .filter(place -> RouteConfiguration.forApplicationScope()
                        .getRoute(place.route())
                        .isPresent())
                .toList();
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        var menu = Navigation.entries(reader).stream().map(Places::entry);
        var behind = personal(reader).stream()
                .map(place -> new PaletteEntry(GROUP, place.icon(), place.label(), "", place.route()));
        var named = Stream.concat(menu, behind).filter(entry -> PaletteSource.matches(text, entry.title()));
        var others = text.isEmpty() ? Stream.<PaletteEntry>of() : SubPages.find(text, reader).stream();
        var places = new LinkedHashMap<String, PaletteEntry>();
        Stream.concat(named, others).forEach(entry -> places.putIfAbsent(String.valueOf(entry.path()), entry));
        return List.copyOf(places.values());
    }

    private static PaletteEntry entry(MenuEntry menu) {
        var path = Navigation.path(menu);
        var letter = Navigation.KEYS.get(path);
        return new PaletteEntry(
                GROUP,
                menu.icon() == null ? "right" : menu.icon(),
                menu.title(),
                "",
                path,
                letter == null ? null : "g " + letter);
    }
}
