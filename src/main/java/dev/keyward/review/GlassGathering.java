package dev.keyward.review;

import dev.keyward.purge.BrokenGlass;
import dev.keyward.purge.Glass;
import dev.keyward.review.agenda.DomainEvidence.Alone;
import dev.keyward.review.agenda.FamilyEvidence;
import dev.keyward.review.agenda.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The purges of a domain's families that one person let run in a quarter, the latest first. */
@Component
class GlassGathering {
    private final BrokenGlass glass;

    GlassGathering(BrokenGlass glass) {
        this.glass = glass;
    }

    List<Alone> of(List<FamilyEvidence> families, Period period) {
        var names = families.stream().map(FamilyEvidence::name).collect(Collectors.toSet());
        return glass.between(period.from(), period.until()).stream()
                .filter(one -> one.families().stream().anyMatch(names::contains))
                .map(GlassGathering::alone)
                .toList();
    }

    private static Alone alone(Glass one) {
        var review = one.review();
        return new Alone(
                one.purge().toString(),
                one.families(),
                one.brokenBy(),
                one.brokenAt(),
                one.keys(),
                one.incident(),
                review == null ? "" : review.verdict().name());
    }
}
