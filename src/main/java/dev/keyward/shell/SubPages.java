package dev.keyward.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import dev.keyward.shell.kit.ShownTo;
import java.util.Arrays;
import java.util.List;

/** Every page with an address and a title of its own, also those that no menu shows. */
final class SubPages {
    private SubPages() {}

    /** Those that these letters find by their title or their address. */
    static List<PaletteEntry> find(String text, CurrentActor reader) {
        return RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(page -> isPage(page, reader))
                .filter(page -> PaletteSource.matches(text, title(page) + " " + page.getTemplate()))
                .map(page -> new PaletteEntry(Places.GROUP, "right", title(page), "", page.getTemplate()))
                .toList();
    }

    private static boolean isPage(RouteData page, CurrentActor reader) {
        var view = page.getNavigationTarget();
        return !page.getTemplate().contains(":")
                && view.isAnnotationPresent(PageTitle.class)
                && !view.isAnnotationPresent(AnonymousAllowed.class)
                && isShown(view, reader);
    }

    private static boolean isShown(Class<? extends Component> view, CurrentActor reader) {
        var shown = view.getAnnotation(ShownTo.class);
        return shown == null || Arrays.stream(shown.value()).anyMatch(reader::has);
    }

    private static String title(RouteData page) {
        return page.getNavigationTarget().getAnnotation(PageTitle.class).value();
    }
}
