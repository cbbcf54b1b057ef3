package dev.keyward.duty.ui;

import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to the inbox. */
@Component
class DutyPalette implements PaletteSource {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        return PaletteSource.matches(text, "my duties inbox approvals waivers findings")
                ? List.of(new PaletteEntry("Go to", "inbox", "My duties", "", DutyNavigation.inbox()))
                : List.of();
    }
}
