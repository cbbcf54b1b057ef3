package dev.keyward.drill.ui;

import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the drills from the command palette. */
@Component
class DrillPalette implements PaletteSource {
    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        return PaletteSource.matches(text, "drills plan a drill exercise game day")
                ? List.of(new PaletteEntry("Go to", "clock", "Drills", "", DrillNavigation.LIST))
                : List.of();
    }
}
