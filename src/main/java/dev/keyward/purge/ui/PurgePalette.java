package dev.keyward.purge.ui;

import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asking for a purge from anywhere. */
@Component
class PurgePalette implements PaletteSource {
    private final CurrentActor reader;

    PurgePalette(CurrentActor reader) {
        this.reader = reader;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        return reader.has(Role.PURGE_OPERATOR) && PaletteSource.matches(text, "request a purge delete keys new create")
                ? List.of(new PaletteEntry("Actions", "purge", "Request a purge", "", PurgeNavigation.NEW))
                : List.of();
    }
}
