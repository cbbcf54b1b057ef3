package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.keys.TemplateIndex.Sharing;
import dev.keyward.registry.TemplateCheck.Neighbour;
import dev.keyward.registry.lint.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The live families a template would share keys with, and whether that is in order. */
@Component
class Neighbourhood {
    private final KeyspaceSnapshots snapshots;

    Neighbourhood(KeyspaceSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Who shares keys, for people and for the rules KT017 and KT018. */
    record Near(List<Neighbour> neighbours, List<Claim> claims, Optional<Finding> reserved) {}

    /** @param self the family that has or gets the template; it may share keys with itself */
    Near of(KeyTemplate template, String keyspace, @Nullable FamilyId self) {
        return of(new ParsedTemplate(template), snapshots.of(keyspace), self);
    }

    Near of(ParsedTemplate template, KeyspaceSnapshot snapshot, @Nullable FamilyId self) {
        var neighbours = new ArrayList<Neighbour>();
        var claims = new ArrayList<Claim>();
        for (var shared : snapshot.sharing(template)) {
            if (!shared.owner().family().equals(self)) {
                var neighbour = neighbour(shared, snapshot, self);
                neighbours.add(neighbour);
                claims.add(Coexistence.claim(neighbour, sameDomain(template, shared.owner())));
            }
        }
        return new Near(List.copyOf(neighbours), List.copyOf(claims), reserved(template, snapshot, self));
    }

    /** I15: nobody takes over the template of a family that was retired. */
    private static Optional<Finding> reserved(
            ParsedTemplate template, KeyspaceSnapshot snapshot, @Nullable FamilyId self) {
        return snapshot.reservedBy(template.template())
                .filter(family -> !family.equals(self))
                .map(family -> Finding.error(
                        "I15",
                        "template",
                        "'%s' had exactly these keys before it was retired; its template stays reserved."
                                .formatted(family)));
    }

    private static Neighbour neighbour(
            Sharing<LiveTemplate> shared, KeyspaceSnapshot snapshot, @Nullable FamilyId self) {
        var other = shared.owner().family();
        var settled = self != null
                && switch (shared.overlap().relation()) {
                    case MORE_GENERAL -> snapshot.yields(self, other);
                    case MORE_SPECIFIC -> snapshot.yields(other, self);
                    case EQUIVALENT, OVERLAPS, DISJOINT -> false;
                };
        return new Neighbour(
                other, shared.overlap().relation(), shared.overlap().witness().orElse(null), settled);
    }

    /** The first segment is the domain (KT001); keys that begin with a placeholder are in no domain. */
    private static boolean sameDomain(ParsedTemplate template, LiveTemplate other) {
        return Optional.of(template.template().segments().getFirst())
                .flatMap(dev.keyward.keys.Segment::literal)
                .filter(other.domain().text()::equals)
                .isPresent();
    }
}
