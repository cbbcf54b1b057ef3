package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.registry.TemplateCheck.Neighbour;
import java.util.Optional;

/** KT017 and KT018: when two families of a keyspace may claim the same key. */
final class Coexistence {
    private Coexistence() {}

    static Optional<Finding> finding(Neighbour neighbour, boolean sameDomain) {
        return switch (neighbour.relation()) {
            case EQUIVALENT, OVERLAPS ->
                Optional.of(
                        finding("KT017", Severity.ERROR, neighbour, "Give one of them a literal segment of its own."));
            case MORE_SPECIFIC, MORE_GENERAL ->
                neighbour.settled() ? Optional.empty() : Optional.of(contained(neighbour, sameDomain));
            case DISJOINT -> Optional.empty();
        };
    }

    /** Inside a domain its people can agree later; across domains nobody may claim another's keys unasked. */
    private static Finding contained(Neighbour neighbour, boolean sameDomain) {
        var yielding = neighbour.relation() == dev.keyward.keys.Relation.MORE_GENERAL ? "this family" : "that family";
        return sameDomain
                ? finding(
                        "KT018",
                        Severity.WARN,
                        neighbour,
                        "No purge takes such keys until the owner of %s records that it yields.".formatted(yielding))
                : finding(
                        "KT018",
                        Severity.ERROR,
                        neighbour,
                        "It is of another domain: the owner of %s records first that it yields, or the template changes."
                                .formatted(yielding));
    }

    private static Finding finding(String rule, Severity severity, Neighbour neighbour, String remedy) {
        var shared = "Family '%s' has keys of this shape too, such as '%s'. "
                .formatted(neighbour.family(), neighbour.witness());
        return new Finding(rule, severity, "template", shared + remedy, neighbour.witness());
    }
}
