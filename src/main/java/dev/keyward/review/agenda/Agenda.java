package dev.keyward.review.agenda;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything a review looks at, in the order of the playbook. The list is the policy. */
public record Agenda(List<Section> sections) {
    /** A review asks for no more (product.md, journey 10). */
    public static final int MOST = 12;

    public static Agenda of(DomainEvidence domain) {
        return new Agenda(List.of(
                StaleTrends.of(domain),
                TtlTuning.of(domain),
                LegacyPrune.of(domain),
                RunbookDrill.of(domain),
                EndingExemptions.of(domain),
                OwnershipDrift.of(domain),
                PurgesAlone.of(domain)));
    }

    public Stream<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream());
    }

    public Optional<Item> item(String name) {
        return items().filter(item -> item.name().equals(name)).findFirst();
    }
}
