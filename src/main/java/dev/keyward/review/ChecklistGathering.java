package dev.keyward.review;

import dev.keyward.registry.Checklists;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.checklist.Tick;
import dev.keyward.review.agenda.FamilyEvidence;
import dev.keyward.review.agenda.Table;
import dev.keyward.review.agenda.Table.Row;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The playbook's production checklist of each family, as it stands (domain.md 5.8). */
@Component
class ChecklistGathering {
    private static final List<String> COLUMNS =
            List.of("Family", "Versioned key", "Retry and DLQ", "p95 and stale reads visible");
    private final Checklists checklists;

    ChecklistGathering(Checklists checklists) {
        this.checklists = checklists;
    }

    Table of(List<FamilyEvidence> families) {
        var names = families.stream().map(one -> new FamilyId(one.name())).toList();
        var ticks = checklists.of(names);
        return new Table(
                COLUMNS,
                names.stream()
                        .map(name -> row(name, ticks.getOrDefault(name, List.of())))
                        .toList());
    }

    private static Row row(FamilyId name, List<Tick> ticks) {
        var words = ticks.stream().map(ChecklistGathering::says);
        return new Row(Stream.concat(Stream.of(name.text()), words).toList(), "families/" + name);
    }

    private static String says(Tick tick) {
        return tick.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
