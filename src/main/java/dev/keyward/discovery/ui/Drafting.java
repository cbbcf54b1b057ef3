package dev.keyward.discovery.ui;

import com.vaadin.flow.component.UI;
import dev.keyward.discovery.Adoption;
import dev.keyward.discovery.ScanId;
import dev.keyward.discovery.UnknownPattern;
import dev.keyward.kernel.Refused;
import dev.keyward.manifest.ui.ImportNavigation;
import dev.keyward.registry.Arrival;
import dev.keyward.shell.kit.Toast;
import java.util.Collection;

/** Makes drafts of patterns by what the bar says of them: one at once, many by the import's dry run. */
record Drafting(UnregisteredDesk desk, AdoptionBar bar) {
    void one(ScanId scan, UnknownPattern pattern, Runnable afterwards) {
        bar.adoption().ifPresent(adoption -> one(scan, pattern, adoption, afterwards));
    }

    private void one(ScanId scan, UnknownPattern pattern, Adoption adoption, Runnable afterwards) {
        try {
            var made = desk.unregistered().draft(scan, pattern.place(), adoption);
            Toast.says("%s is a draft. Its page says what it still needs.".formatted(made.name()));
            afterwards.run();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    void many(ScanId scan, Collection<UnknownPattern> selected) {
        var places = selected.stream()
                .filter(PatternWords::isDraftable)
                .map(UnknownPattern::place)
                .sorted()
                .toList();
        bar.adoption().ifPresent(adoption -> {
            var specs = desk.unregistered().specs(scan, places, adoption);
            ImportNavigation.open(UI.getCurrent(), desk.exports().file(specs), Arrival.DRAFTED);
        });
    }
}
