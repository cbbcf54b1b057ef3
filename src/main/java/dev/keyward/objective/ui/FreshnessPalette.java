package dev.keyward.objective.ui;

import dev.keyward.objective.FreshnessFilter;
import dev.keyward.objective.FreshnessRow;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.BudgetState;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import dev.keyward.shell.kit.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The budgets of families by their names, and the lists that people ask for when something burns. */
@Component
class FreshnessPalette implements PaletteSource {
    private static final int SHOWN = 4;
    private final Standings standings;
    private final CurrentActor reader;

    FreshnessPalette(Standings standings, CurrentActor reader) {
        this.standings = standings;
        this.reader = reader;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        var found = new ArrayList<PaletteEntry>();
        if (text.isEmpty()) {
            return found;
        }
        list(text, "Families that burn their budget", BudgetState.BURNING, found);
        list(text, "Families with an exhausted budget", BudgetState.EXHAUSTED, found);
        list(text, "Families without freshness data", BudgetState.NO_DATA, found);
        if (reader.has(Role.DOMAIN_EDITOR) && PaletteSource.matches(text, "import objectives openslo slo file yaml")) {
            found.add(new PaletteEntry("Go to", "up", "Import objectives", "", FreshnessNavigation.IMPORT));
        }
        standings.page(new FreshnessFilter(text, null, null, null, null), null, 0, SHOWN).stream()
                .map(FreshnessPalette::entry)
                .forEach(found::add);
        return found;
    }

    private static void list(String text, String title, BudgetState state, List<PaletteEntry> into) {
        if (PaletteSource.matches(text, title + " freshness slo error")) {
            into.add(new PaletteEntry("Freshness", "clock", title, "", FreshnessNavigation.in(state)));
        }
    }

    private static PaletteEntry entry(FreshnessRow row) {
        return new PaletteEntry(
                "Freshness",
                "clock",
                "Freshness of " + row.family(),
                "%s \u00b7 %s left".formatted(Words.of(row.state()), FreshnessWords.budget(row.remaining())),
                FreshnessNavigation.of(row.family()));
    }
}
