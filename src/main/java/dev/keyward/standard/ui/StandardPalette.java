package dev.keyward.standard.ui;

import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to this page from the command palette, by the words people look for it with. */
@Component
class StandardPalette implements PaletteSource {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        return PaletteSource.matches(text, "naming standards rules")
                ? List.of(new PaletteEntry("Go to", "check", "Naming standard", "", StandardNavigation.LIST))
                : List.of();
    }
}
