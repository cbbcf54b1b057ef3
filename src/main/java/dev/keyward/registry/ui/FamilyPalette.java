package dev.keyward.registry.ui;

import dev.keyward.registry.FamilyHit;
import dev.keyward.registry.FamilySearch;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Families by parts of their name or template. */
@Component
class FamilyPalette implements PaletteSource {
    private static final int SHOWN = 8;
    private final FamilySearch search;

    FamilyPalette(FamilySearch search) {
        this.search = search;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        return search.find(text, SHOWN).stream().map(FamilyPalette::entry).toList();
    }

    private static PaletteEntry entry(FamilyHit hit) {
        var state = hit.state().isLive() ? "" : hit.state().name().toLowerCase(Locale.ROOT) + " \u00b7 ";
        return new PaletteEntry(
                "Families",
                "families",
                hit.name().text(),
                state + hit.template().text() + " \u00b7 " + hit.owner(),
                FamilyNavigation.path(hit.name()));
    }

    /** The one thing to do with families that needs none. */
    @Component
    static class Acts implements PaletteSource {
        private final CurrentActor reader;

        Acts(CurrentActor reader) {
            this.reader = reader;
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public List<PaletteEntry> find(String text) {
            return reader.has(Role.DOMAIN_EDITOR) && PaletteSource.matches(text, "register a family new create add")
                    ? List.of(new PaletteEntry("Actions", "plus", "Register a family", "", FamilyNavigation.REGISTER))
                    : List.of();
        }
    }
}
