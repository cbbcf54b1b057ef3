package dev.keyward.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around the pages: theme, styles, icon, and the reader's choice of light or dark before the first paint. */
@Push
@StyleSheet(Aura.STYLESHEET)
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Keyward");
        settings.addLink("icon", "keyward/logo.svg");
        settings.addMetaTag("color-scheme", "light dark");
        StyleSheets.links().forEach(link -> settings.addLink("stylesheet", link));
        settings.addLink("modulepreload", "keyward/palette.js");
        settings.addInlineWithContents(ThemeChoice.SCRIPT, Inline.Wrapping.JAVASCRIPT);
    }
}
