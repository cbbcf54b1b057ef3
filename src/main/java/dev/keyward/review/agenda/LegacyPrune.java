package dev.keyward.review.agenda;

import dev.keyward.review.agenda.Table.Row;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which families are on the way out, or should be. */
final class LegacyPrune {
    private static final String ENDING =
            "A family that drains, or whose sunset has passed, is retired (playbook, \"Key Lifecycle Strategy\").";
    private static final String UNREAD = "A family that was read the quarter before and no more is retired.";
    private static final String OLD = "Keys from before the standard are migrated (playbook, \"Migration Path\").";
    private static final String CALM = "Without legacy keys, sunsets or unread families there is nothing to prune.";

    private LegacyPrune() {}

    static Section of(DomainEvidence domain) {
        var calling = domain.families().stream()
                .filter(family -> proposal(family, domain.period()).isPresent())
                .toList();
        var says = "%s of %s could go or be migrated. Bytes are not known until keyspaces are scanned."
                .formatted(
                        Say.number(calling.size()), Say.count(domain.families().size(), "family", "families"));
        var rows = calling.stream().map(LegacyPrune::row).toList();
        var data = new Table(List.of("Family", "State", "Sunset", "Reads", "Reads before"), rows);
        return Section.of(Kind.LEGACY_PRUNE, says, data, domain, items(calling, domain.period()), calm(domain));
    }

    private static List<Item> items(List<FamilyEvidence> calling, Period period) {
        return calling.stream()
                .map(family -> item(family, proposal(family, period).orElseThrow()))
                .sorted(Comparator.comparing((Item item) -> item.proposal().outcome() != Outcome.RETIRE)
                        .thenComparing(Item::subject))
                .toList();
    }

    private static Item item(FamilyEvidence family, Proposal proposal) {
        var asked = "What becomes of %s?".formatted(family.name());
        return Item.of(Kind.LEGACY_PRUNE, family, asked, family.page(), proposal);
    }

    static Optional<Proposal> proposal(FamilyEvidence family, Period period) {
        return ending(family, period).or(() -> unread(family)).or(() -> old(family));
    }

    private static Optional<Proposal> ending(FamilyEvidence family, Period period) {
        if (family.state().equals("DRAINING")) {
            return Optional.of(new Proposal(Outcome.RETIRE, "It drains: nobody writes it any more.", ENDING));
        }
        var sunset = family.sunset();
        var until = period.until().atOffset(ZoneOffset.UTC).toLocalDate();
        return family.state().equals("DEPRECATED") && sunset != null && !sunset.isAfter(until)
                ? Optional.of(
                        new Proposal(Outcome.RETIRE, "Its sunset, %s, has passed.".formatted(Say.day(sunset)), ENDING))
                : Optional.empty();
    }

    private static Optional<Proposal> unread(FamilyEvidence family) {
        var before = family.reads().before();
        var words = "It was not read this quarter; the quarter before %s times.".formatted(Say.number(before));
        return family.reads().reads() == 0 && before > 0
                ? Optional.of(new Proposal(Outcome.RETIRE, words, UNREAD))
                : Optional.empty();
    }

    private static Optional<Proposal> old(FamilyEvidence family) {
        return family.legacy()
                ? Optional.of(new Proposal(Outcome.CHANGE, "Its keys are from before the naming standard.", OLD))
                : Optional.empty();
    }

    private static Item calm(DomainEvidence domain) {
        return Item.ofDomain(
                Kind.LEGACY_PRUNE,
                domain,
                "Does every family of %s stay?".formatted(domain.domain()),
                domain.page("families"),
                new Proposal(Outcome.KEEP, "No family is legacy, past its sunset or unread.", CALM));
    }

    private static Row row(FamilyEvidence family) {
        var sunset = family.sunset();
        return new Row(
                List.of(
                        family.name(),
                        family.state().toLowerCase(java.util.Locale.ROOT) + (family.legacy() ? ", legacy" : ""),
                        sunset == null ? "none" : Say.day(sunset),
                        Say.number(family.reads().reads()),
                        Say.number(family.reads().before())),
                family.page());
    }
}
