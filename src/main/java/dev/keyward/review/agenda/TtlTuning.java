package dev.keyward.review.agenda;

import dev.keyward.review.agenda.FamilyEvidence.Trouble;
import dev.keyward.review.agenda.Table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which families live too long, are invalidated badly, or change too fast to be cached. */
final class TtlTuning {
    private static final long ENOUGH_READS = 1_000;
    private static final long ENOUGH_SAMPLES = 100;
    private static final String TOO_LONG =
            "With nothing but a TTL a value may be as old as that, so it is at most what is promised (KF002).";
    private static final String CAUSED =
            "An incident whose root cause is the TTL or the invalidation path asks for another one.";
    private static final String BUSY =
            "Where less than half of the reads hit, values change too fast or live too short.";
    private static final String MISSED = "More stale reads than the target allows call for a look at the strategy.";
    private static final String CALM = "Without any of these the TTLs and strategies stay.";

    private TtlTuning() {}

    static Section of(DomainEvidence domain) {
        var calling = domain.families().stream()
                .flatMap(family -> proposal(family)
                        .map(proposal -> Item.of(
                                Kind.TTL_TUNING,
                                family,
                                "Do TTL and strategy of %s fit?".formatted(family.name()),
                                family.page() + "?tab=freshness",
                                proposal))
                        .stream())
                .sorted(Comparator.comparing((Item item) -> item.proposal().outcome() != Outcome.CHANGE)
                        .thenComparing(Item::subject))
                .toList();
        var says = "%s of %s ask for another TTL or strategy."
                .formatted(
                        Say.number(calling.size()), Say.count(domain.families().size(), "family", "families"));
        return Section.of(Kind.TTL_TUNING, says, table(domain), domain, calling, calm(domain));
    }

    static Optional<Proposal> proposal(FamilyEvidence family) {
        return tooLong(family)
                .or(() -> caused(family))
                .or(() -> Churn.proposal(family))
                .or(() -> busy(family))
                .or(() -> missed(family));
    }

    private static Optional<Proposal> tooLong(FamilyEvidence family) {
        var promise = family.freshness();
        var ttl = promise.ttlSeconds();
        return promise.ttlOnly() && ttl != null && ttl > promise.maxStalenessSeconds()
                ? Optional.of(new Proposal(
                        Outcome.CHANGE,
                        "Its values may be %s old, the promise is %s."
                                .formatted(Say.seconds(ttl), Say.seconds(promise.maxStalenessSeconds())),
                        TOO_LONG))
                : Optional.empty();
    }

    private static Optional<Proposal> caused(FamilyEvidence family) {
        var to = family.troubles().stream()
                .filter(one -> one.cause().equals("TTL") || one.cause().equals("INVALIDATION_PATH"))
                .toList();
        if (to.isEmpty()) {
            return Optional.empty();
        }
        var causes = to.stream()
                .map(one -> one.cause().equals("TTL") ? "its TTL" : "its invalidation path")
                .distinct()
                .collect(Collectors.joining(" and "));
        return Optional.of(
                new Proposal(Outcome.CHANGE, "%s caused %s.".formatted(capital(causes), numbers(to)), CAUSED));
    }

    private static Optional<Proposal> busy(FamilyEvidence family) {
        var reads = family.reads();
        return reads.reads() >= ENOUGH_READS && reads.hits() * 2 < reads.reads()
                ? Optional.of(new Proposal(
                        Outcome.INVESTIGATE,
                        "%s of %s reads hit."
                                .formatted(Say.share(reads.hits(), reads.reads()), Say.number(reads.reads())),
                        BUSY))
                : Optional.empty();
    }

    private static Optional<Proposal> missed(FamilyEvidence family) {
        var reads = family.reads();
        var allowed = family.freshness().allowedPerMillion();
        return reads.sampled() >= ENOUGH_SAMPLES && reads.stale() * 1_000_000.0 / reads.sampled() > allowed
                ? Optional.of(new Proposal(
                        Outcome.INVESTIGATE,
                        "%s of its sampled reads were stale, the target allows %s."
                                .formatted(Say.share(reads.stale(), reads.sampled()), Say.share(allowed, 1_000_000)),
                        MISSED))
                : Optional.empty();
    }

    private static Item calm(DomainEvidence domain) {
        return Item.ofDomain(
                Kind.TTL_TUNING,
                domain,
                "Do the TTLs and strategies of %s stay?".formatted(domain.domain()),
                domain.page("families"),
                new Proposal(Outcome.KEEP, "Every family fits its promise, as far as it is measured.", CALM));
    }

    private static Table table(DomainEvidence domain) {
        return new Table(
                List.of("Family", "TTL", "Promise", "Hit ratio", "Could hit", "Memory", "Reads"),
                domain.families().stream()
                        .map(family -> new Row(cells(family), family.page() + "?tab=freshness"))
                        .toList());
    }

    private static List<String> cells(FamilyEvidence family) {
        var ttl = family.freshness().ttlSeconds();
        var reads = family.reads();
        return List.of(
                family.name(),
                (ttl == null ? "none" : Say.seconds(ttl)) + (family.freshness().ttlOnly() ? " only" : ""),
                Say.seconds(family.freshness().maxStalenessSeconds()),
                Say.share(reads.hits(), reads.reads()),
                Churn.ceiling(family),
                Churn.memory(family),
                Say.number(reads.reads()));
    }

    private static String numbers(List<Trouble> some) {
        return some.stream().map(Trouble::words).collect(Collectors.joining(", "));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
