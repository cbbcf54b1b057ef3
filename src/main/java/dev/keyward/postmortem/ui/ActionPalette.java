package dev.keyward.postmortem.ui;

import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the action items. */
@Component
class ActionPalette implements PaletteSource {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        return !text.isEmpty() && PaletteSource.matches(text, "action items postmortem overdue")
                ? List.of(new PaletteEntry("Pages", "check", "Action items", "", PostmortemNavigation.ACTIONS))
                : List.of();
    }
}
