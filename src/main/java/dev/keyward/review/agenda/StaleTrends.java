package dev.keyward.review.agenda;

import dev.keyward.review.agenda.FamilyEvidence.Trouble;
import dev.keyward.review.agenda.Table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose values were wrong: incidents of Class A and C, stale reads, what is left of the error budgets. */
final class StaleTrends {
    private static final int NEARLY_SPENT = 25;
    private static final String REPEATED =
            "A Class A, or two stale incidents of one family in a quarter, call for an investigation.";
    private static final String SPENT =
            "An error budget with less than %d %% left calls for an investigation.".formatted(NEARLY_SPENT);
    private static final String UNSEEN = "Where nobody samples reads, nobody would notice a stale value.";
    private static final String CALM = "Without a Class A, repeated stale incidents or a nearly spent budget it stays.";

    private StaleTrends() {}

    static Section of(DomainEvidence domain) {
        var calling = domain.families().stream()
                .filter(family -> proposal(family).isPresent())
                .sorted(WORST_FIRST)
                .map(family -> Item.of(
                        Kind.STALE_TRENDS,
                        family,
                        "Why does %s serve stale values?".formatted(family.name()),
                        "incidents?family=" + family.name(),
                        proposal(family).orElseThrow()))
                .toList();
        return Section.of(Kind.STALE_TRENDS, says(domain), table(domain), domain, calling, calm(domain));
    }

    private static final Comparator<FamilyEvidence> WORST_FIRST = Comparator.comparing(
                    (FamilyEvidence family) -> family.stale().stream()
                            .noneMatch(trouble -> trouble.incidentClass().equals("A")))
            .thenComparing(family -> -family.stale().size())
            .thenComparing(family -> family.remaining() == null ? 100 : family.remaining())
            .thenComparing(FamilyEvidence::name);

    static Optional<Proposal> proposal(FamilyEvidence family) {
        return repeated(family).or(() -> spent(family));
    }

    private static Optional<Proposal> repeated(FamilyEvidence family) {
        var stale = family.stale();
        var grave = stale.stream().anyMatch(trouble -> trouble.incidentClass().equals("A"));
        if (!grave && stale.size() < 2) {
            return Optional.empty();
        }
        var count = Say.count(stale.size(), "stale incident", "stale incidents");
        var which = stale.stream().map(Trouble::words).collect(Collectors.joining(", "));
        return Optional.of(new Proposal(Outcome.INVESTIGATE, "%s this quarter: %s.".formatted(count, which), REPEATED));
    }

    private static Optional<Proposal> spent(FamilyEvidence family) {
        var left = family.remaining();
        if (left == null || left >= NEARLY_SPENT) {
            return Optional.empty();
        }
        var words = left < 0
                ? "Its error budget is overspent by %d %%.".formatted(-left)
                : "%d %% of its error budget are left.".formatted(left);
        return Optional.of(new Proposal(Outcome.INVESTIGATE, words, SPENT));
    }

    private static Item calm(DomainEvidence domain) {
        var sampled = domain.families().stream()
                .mapToLong(one -> one.reads().sampled())
                .sum();
        var unseen = sampled == 0 && !domain.families().isEmpty();
        var proposal = unseen
                ? new Proposal(Outcome.INVESTIGATE, "No family reported a sampled read this quarter.", UNSEEN)
                : new Proposal(Outcome.KEEP, "No stale incident was repeated and no budget is nearly spent.", CALM);
        return Item.ofDomain(
                Kind.STALE_TRENDS,
                domain,
                "Does freshness in %s stay as it is?".formatted(domain.domain()),
                domain.page("freshness"),
                proposal);
    }

    private static String says(DomainEvidence domain) {
        var now = domain.incidents().now();
        var before = domain.incidents().before();
        return "Class A, B, C this quarter: %d, %d, %d; the quarter before: %d, %d, %d."
                .formatted(now.get(0), now.get(1), now.get(2), before.get(0), before.get(1), before.get(2));
    }

    private static Table table(DomainEvidence domain) {
        return new Table(
                List.of("Family", "Stale reads", "Allowed", "Stale incidents", "Budget left"),
                domain.families().stream()
                        .sorted(WORST_FIRST)
                        .map(StaleTrends::row)
                        .toList());
    }

    private static Row row(FamilyEvidence family) {
        var reads = family.reads();
        var cells = List.of(
                family.name(),
                Say.share(reads.stale(), reads.sampled()),
                Say.share(family.freshness().allowedPerMillion(), 1_000_000),
                Say.number(family.stale().size()),
                left(family.remaining()));
        return new Row(cells, family.page() + "?tab=freshness");
    }

    private static String left(@Nullable Integer remaining) {
        return remaining == null ? "no data" : remaining + " %";
    }
}
