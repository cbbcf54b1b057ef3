package dev.keyward.runbook.ui;

import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.Runbooks;
import dev.keyward.shell.kit.PaletteEntry;
import dev.keyward.shell.kit.PaletteSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Runbooks by their titles and what they are for. */
@Component
class RunbookPalette implements PaletteSource {
    private static final int MOST = 6;
    private final Runbooks runbooks;

    RunbookPalette(Runbooks runbooks) {
        this.runbooks = runbooks;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<PaletteEntry> find(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        var list = PaletteSource.matches(text, "runbooks")
                ? Stream.of(new PaletteEntry("Pages", "check", "Runbooks", "", RunbookNavigation.LIST))
                : Stream.<PaletteEntry>of();
        var found = runbooks.all().stream()
                .filter(Runbook::isInUse)
                .filter(one -> PaletteSource.matches(
                        text, "runbook " + one.title() + " " + one.scope().words()))
                .limit(MOST)
                .map(one -> new PaletteEntry(
                        "Runbooks",
                        "check",
                        one.title(),
                        "For " + one.scope().words(),
                        RunbookNavigation.runbook(one.name())));
        return Stream.concat(list, found).toList();
    }
}
