package dev.keyward.manifest.ui;

import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The way to this page from the command palette, by the words people look for it with. */
@Component
class ImportPalette implements PaletteSource {
    private final CurrentActor reader;

    ImportPalette(CurrentActor reader) {
        this.reader = reader;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        return reader.has(Role.DOMAIN_EDITOR) && PaletteSource.matches(text, "import families file csv yaml")
                ? List.of(new PaletteEntry("Go to", "up", "Import families", "", "families/import"))
                : List.of();
    }
}
