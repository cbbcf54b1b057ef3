package dev.keyward.review.agenda;

import java.util.ArrayList;
import java.util.List;

/**
 * A point of the agenda: its data, and what is to be decided about it.
 *
 * @param says the data in a sentence
 */
public record Section(Kind kind, String says, Table data, List<Item> items) {
    private static final int FEW = 2;

    /**
     * The gravest of what calls for a decision, and what is left of it as one item more; or, when nothing does, whether
     * it stays as it is.
     */
    static Section of(Kind kind, String says, Table data, DomainEvidence domain, List<Item> calling, Item calm) {
        if (calling.isEmpty()) {
            return new Section(kind, says, data, List.of(calm));
        }
        if (calling.size() <= kind.most()) {
            return new Section(kind, says, data, List.copyOf(calling));
        }
        var kept = new ArrayList<>(calling.subList(0, kind.most() - 1));
        kept.add(together(kind, domain, calling.subList(kind.most() - 1, calling.size())));
        return new Section(kind, says, data, List.copyOf(kept));
    }

    private static Item together(Kind kind, DomainEvidence domain, List<Item> rest) {
        var outcomes =
                rest.stream().map(item -> item.proposal().outcome()).distinct().toList();
        var proposal = new Proposal(
                outcomes.size() == 1 ? outcomes.getFirst() : Outcome.INVESTIGATE,
                rest.stream().map(Section::briefly).reduce("", (all, one) -> all.isEmpty() ? one : all + " " + one),
                "What is left of a point is decided together, so that a review asks for few decisions: as proposed"
                        + " where all proposals are the same, and otherwise an investigation.");
        return new Item(
                kind + "/rest",
                kind,
                "",
                domain.steward(),
                "What about %s?".formatted(named(rest)),
                rest.stream().flatMap(item -> item.evidence().stream()).toList(),
                proposal);
    }

    private static String named(List<Item> rest) {
        var names = rest.stream().map(Item::about).toList();
        return names.size() <= FEW
                ? String.join(" and ", names)
                : "%s, %s and %d more".formatted(names.get(0), names.get(1), names.size() - 2);
    }

    private static String briefly(Item item) {
        return item.about() + ": " + item.proposal().because();
    }
}
