package dev.keyward.ownership.ui;

import dev.keyward.ownership.Ownership;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Teams and domains by their names. */
@Component
class OwnershipPalette implements PaletteSource {
    private static final int SHOWN_OF_EACH = 4;
    private final Ownership ownership;

    OwnershipPalette(Ownership ownership) {
        this.ownership = ownership;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.concat(teams(text), domains(text)).toList();
    }

    private Stream<PaletteEntry> teams(String text) {
        return ownership.teams().stream()
                .filter(team -> PaletteSource.matches(text, team.name().text()))
                .limit(SHOWN_OF_EACH)
                .map(team -> new PaletteEntry(
                        "Teams", "team", team.name().text(), "", OwnershipNavigation.TEAMS + "?q=" + team.name()));
    }

    private Stream<PaletteEntry> domains(String text) {
        return ownership.domains().stream()
                .filter(domain -> PaletteSource.matches(text, domain.name().text()))
                .limit(SHOWN_OF_EACH)
                .map(domain -> new PaletteEntry(
                        "Domains",
                        "compass",
                        domain.name().text(),
                        Words.of(domain.freshnessClass()),
                        OwnershipNavigation.DOMAINS + "?q=" + domain.name()));
    }
}
