package dev.keyward.review.agenda;

import dev.keyward.review.agenda.Table.Row;
import java.util.Comparator;
import java.util.List;

/** For which families nobody really answers. */
final class OwnershipDrift {
    private static final String DRIFTED = "A family in drift gets an owner that can act.";
    private static final String SUSPECTED = "Signs of drift are looked into before they add up.";
    private static final String CALM = "Where every family is answered for, ownership stays.";

    private OwnershipDrift() {}

    static Section of(DomainEvidence domain) {
        var drifting = domain.families().stream()
                .filter(family -> !family.drift().state().equals("NONE"))
                .sorted(Comparator.comparingInt(
                                (FamilyEvidence family) -> -family.drift().score())
                        .thenComparing(FamilyEvidence::name))
                .toList();
        var says = "%s of %s show signs of drift."
                .formatted(
                        Say.number(drifting.size()), Say.count(domain.families().size(), "family", "families"));
        return Section.of(
                Kind.DRIFT,
                says,
                table(drifting),
                domain,
                drifting.stream().map(OwnershipDrift::item).toList(),
                calm(domain));
    }

    private static Item item(FamilyEvidence family) {
        return Item.of(
                Kind.DRIFT,
                family,
                "Who answers for %s?".formatted(family.name()),
                family.page() + "?tab=ownership",
                proposal(family));
    }

    static Proposal proposal(FamilyEvidence family) {
        var drift = family.drift();
        var drifted = drift.state().equals("DRIFTED");
        return new Proposal(
                drifted ? Outcome.CHANGE : Outcome.INVESTIGATE,
                "Score %d: %s%s."
                        .formatted(
                                drift.score(),
                                String.join(", ", drift.rules()),
                                drift.since() == null ? "" : ", since " + Say.day(drift.since())),
                drifted ? DRIFTED : SUSPECTED);
    }

    private static Item calm(DomainEvidence domain) {
        return Item.ofDomain(
                Kind.DRIFT,
                domain,
                "Do the owners in %s stay?".formatted(domain.domain()),
                domain.page("ownership"),
                new Proposal(Outcome.KEEP, "Every family is answered for.", CALM));
    }

    private static Table table(List<FamilyEvidence> drifting) {
        return new Table(
                List.of("Family", "Owner", "Drift", "Score", "Causes"),
                drifting.stream()
                        .map(family -> new Row(
                                List.of(
                                        family.name(),
                                        family.owner(),
                                        family.drift().state().toLowerCase(java.util.Locale.ROOT),
                                        String.valueOf(family.drift().score()),
                                        String.join(", ", family.drift().rules())),
                                family.page() + "?tab=ownership"))
                        .toList());
    }
}
