package dev.keyward.review.agenda;

import dev.keyward.review.agenda.DomainEvidence.Exempt;
import dev.keyward.review.agenda.Table.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which exemptions are not needed any more, and which end before anybody looks again. Asks nothing where there is none. */
final class EndingExemptions {
    private static final String MOOT = "An exemption of what passes without it is given up.";
    private static final String ENDS =
            "An exemption that ends before the next review is signed asks what was done about its reason.";
    private static final String CALM = "What holds beyond the next review and is still needed stays.";

    private EndingExemptions() {}

    static Section of(DomainEvidence domain) {
        if (domain.exemptions().isEmpty()) {
            return new Section(Kind.EXEMPTIONS, "No exemption is in force.", Table.NONE, List.of());
        }
        var calling = domain.exemptions().stream()
                .sorted(Comparator.comparing((Exempt one) -> !one.passes()).thenComparing(Exempt::expiresAt))
                .flatMap(one -> proposal(one, domain.period()).map(proposal -> item(one, domain, proposal)).stream())
                .toList();
        var says = "%s in force.".formatted(Say.count(domain.exemptions().size(), "exemption is", "exemptions are"));
        return Section.of(Kind.EXEMPTIONS, says, table(domain), domain, calling, calm(domain));
    }

    static Optional<Proposal> proposal(Exempt one, Period period) {
        if (one.passes()) {
            return Optional.of(new Proposal(Outcome.RETIRE, "%s passes without it.".formatted(one.criterion()), MOOT));
        }
        return one.expiresAt().isBefore(period.nextSignedBy())
                ? Optional.of(new Proposal(
                        Outcome.INVESTIGATE,
                        "It ends on %s; its reason was: %s".formatted(Say.day(one.expiresAt()), one.reason()),
                        ENDS))
                : Optional.empty();
    }

    private static Item item(Exempt one, DomainEvidence domain, Proposal proposal) {
        return new Item(
                "%s/%s/%s".formatted(Kind.EXEMPTIONS, one.name(), one.criterion()),
                Kind.EXEMPTIONS,
                one.scope().equals("FAMILY") ? one.name() : "",
                domain.steward(),
                "Is %s still exempt from %s?".formatted(one.name(), one.criterion()),
                List.of("scorecard?view=exemptions"),
                proposal);
    }

    private static Item calm(DomainEvidence domain) {
        return Item.ofDomain(
                Kind.EXEMPTIONS,
                domain,
                "Do the exemptions of %s stay?".formatted(domain.domain()),
                "scorecard?view=exemptions",
                new Proposal(Outcome.KEEP, "All hold beyond the next review.", CALM));
    }

    private static Table table(DomainEvidence domain) {
        return new Table(
                List.of("For", "Criterion", "Ends", "Reason"),
                domain.exemptions().stream()
                        .map(one -> new Row(
                                List.of(one.name(), one.criterion(), Say.day(one.expiresAt()), one.reason()),
                                "scorecard?view=exemptions"))
                        .toList());
    }
}
