package dev.keyward.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Light, dark or as the system says; kept in a cookie, so that the next page is drawn right from the start. */
enum ThemeChoice {
    SYSTEM("System", "system", ColorScheme.Value.SYSTEM),
    LIGHT("Light", "sun", ColorScheme.Value.LIGHT),
    DARK("Dark", "moon", ColorScheme.Value.DARK);

    private static final String COOKIE = "keyward-theme";

    /** Runs in the head of the page, before anything is painted. */
    static final String SCRIPT = """
            const kept = /(?:^|; )keyward-theme=(light|dark)/.exec(document.cookie);
            if (kept) {
                document.documentElement.style.colorScheme = kept[1];
                document.documentElement.setAttribute('theme', kept[1]);
            }
            """;

    final String label;
    final String icon;
    private final ColorScheme.Value scheme;

    ThemeChoice(String label, String icon, ColorScheme.Value scheme) {
        this.label = label;
        this.icon = icon;
        this.scheme = scheme;
    }

    /** What this browser chose before; the system's wish when it never did. */
    static ThemeChoice of(@Nullable VaadinRequest request) {
        return Optional.ofNullable(request).map(VaadinRequest::getCookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie ->
                        Arrays.stream(values()).filter(choice -> choice.name().equalsIgnoreCase(cookie.getValue())))
                .findFirst()
                .orElse(SYSTEM);
    }

    void applyTo(UI ui) {
        ui.getPage().setColorScheme(scheme);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'",
                        COOKIE,
                        name().toLowerCase(java.util.Locale.ROOT));
    }
}
