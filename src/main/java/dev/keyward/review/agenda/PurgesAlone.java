package dev.keyward.review.agenda;

import dev.keyward.review.agenda.DomainEvidence.Alone;
import dev.keyward.review.agenda.Table.Row;
import java.util.List;

/** Whether what one person let run in an emergency was right, and what follows from it. Asks nothing where there was none. */
final class PurgesAlone {
    private static final String UNSEEN = "A purge by one person that nobody has reviewed is looked into.";
    private static final String WRONG = "A purge by one person that its reviewer found wrong asks for a change.";
    private static final String CALM = "What its reviewers found right needs nothing more.";

    private PurgesAlone() {}

    static Section of(DomainEvidence domain) {
        var alone = domain.alone();
        var says = alone.isEmpty()
                ? "No purge ran without a second person this quarter."
                : "%s without a second person this quarter."
                        .formatted(Say.count(alone.size(), "purge ran", "purges ran"));
        var items = alone.isEmpty() ? List.<Item>of() : List.of(item(domain));
        return new Section(Kind.BROKEN_GLASS, says, table(alone), items);
    }

    private static Item item(DomainEvidence domain) {
        var asked = "Was it right that one person let purges of %s run?".formatted(domain.domain());
        return Item.ofDomain(Kind.BROKEN_GLASS, domain, asked, "purges", proposal(domain.alone()));
    }

    static Proposal proposal(List<Alone> alone) {
        var wrong = count(alone, "NOT_OK");
        if (wrong > 0) {
            return new Proposal(Outcome.CHANGE, "%s found wrong.".formatted(were(wrong)), WRONG);
        }
        var unseen = count(alone, "");
        return unseen > 0
                ? new Proposal(Outcome.INVESTIGATE, "%s not reviewed.".formatted(were(unseen)), UNSEEN)
                : new Proposal(Outcome.KEEP, "Somebody else found each of them right.", CALM);
    }

    private static long count(List<Alone> alone, String verdict) {
        return alone.stream().filter(one -> one.verdict().equals(verdict)).count();
    }

    private static String were(long number) {
        return Say.count(number, "purge was", "purges were");
    }

    private static Table table(List<Alone> alone) {
        return alone.isEmpty()
                ? Table.NONE
                : new Table(
                        List.of("Purge of", "Day", "By", "Keys", "Incident", "Reviewed"),
                        alone.stream().map(PurgesAlone::row).toList());
    }

    private static Row row(Alone one) {
        var cells = List.of(
                String.join(", ", one.families()),
                Say.day(one.at()),
                one.person(),
                Say.number(one.keys()),
                "#" + one.incident(),
                reviewed(one));
        return new Row(cells, "purges/" + one.purge());
    }

    private static String reviewed(Alone one) {
        return switch (one.verdict()) {
            case "OK" -> "found right";
            case "NOT_OK" -> "found wrong";
            default -> "not yet";
        };
    }
}
