package dev.keyward.review.agenda;

import java.util.List;

/**
 * One thing to decide.
 *
 * @param name stays the same when the review is prepared again, such as {@code TTL_TUNING/catalog-price}
 * @param subject the family it is about; empty when it is about the domain
 * @param team who would have to do something
 * @param asked the question
 */
public record Item(
        String name, Kind kind, String subject, String team, String asked, List<String> evidence, Proposal proposal) {

    static Item of(Kind kind, FamilyEvidence family, String asked, String page, Proposal proposal) {
        return new Item(
                kind + "/" + family.name(), kind, family.name(), family.owner(), asked, List.of(page), proposal);
    }

    /** The thing in few words: a family, or a criterion of something. */
    public String about() {
        if (!subject.isEmpty() && kind != Kind.EXEMPTIONS) {
            return subject;
        }
        var parts = name.split("/", -1);
        return parts.length == 3 ? "%s of %s".formatted(parts[2], parts[1]) : kind.title();
    }

    static Item ofDomain(Kind kind, DomainEvidence domain, String asked, String page, Proposal proposal) {
        return new Item(kind.name(), kind, "", domain.steward(), asked, List.of(page), proposal);
    }
}
