package dev.keyward.incident;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Registry;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which families an incident affects, and where: named, or found by a key. */
@Component
class Affected {
    private static final int LONGEST_KEY = 2_000;
    private final Registry registry;
    private final Fleet fleet;

    Affected(Registry registry, Fleet fleet) {
        this.registry = registry;
        this.fleet = fleet;
    }

    /** The families that are named, or those that claim the key; at least one. */
    List<Family> families(NewIncident said) {
        var key = said.key();
        var names = key == null || key.isBlank() ? said.families() : ofKey(key.strip(), said.keyspace());
        var distinct = names.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > Declaration.MOST_FAMILIES) {
            throw Refused.invalid(
                    "families",
                    "An incident affects 1 to %d families.".formatted(Declaration.MOST_FAMILIES),
                    "Name the families whose values are wrong or slow, or paste one of their keys.");
        }
        return distinct.stream().map(this::known).toList();
    }

    Family known(FamilyId name) {
        try {
            return registry.family(name);
        } catch (Refused unknown) {
            throw Refused.invalid(
                    "families",
                    "There is no family '%s'.".formatted(name),
                    "Pick registered families, or paste a key.");
        }
    }

    private List<FamilyId> ofKey(String key, @Nullable String keyspace) {
        if (keyspace == null || keyspace.isBlank()) {
            throw Refused.invalid("keyspace", "A key is looked up in a keyspace.", "Name the keyspace it lives in.");
        }
        if (key.length() > LONGEST_KEY) {
            throw Refused.invalid("key", "This is longer than any key here.", "Paste one key.");
        }
        var found = registry.resolve(keyspace, key);
        var families = claiming(found);
        if (families.isEmpty()) {
            throw nobodys(found);
        }
        return families;
    }

    private static List<FamilyId> claiming(KeyResolution found) {
        if (found.status() == KeyResolution.Status.AMBIGUOUS) {
            return found.candidates();
        }
        var family = found.family();
        return family == null ? List.of() : List.of(family);
    }

    private static Refused nobodys(KeyResolution found) {
        var near = found.nearMisses().stream().map(miss -> miss.family().text()).toList();
        var message = "No family has keys of this shape.";
        return Refused.rule(
                message,
                near.isEmpty()
                        ? "Name the affected families, or register one for this key."
                        : "These come near: %s. Name the one that is meant.".formatted(String.join(", ", near)),
                List.of(Finding.error("KEY", "key", message)));
    }

    /**
     * The families with the regions they are affected in.
     *
     * @param wanted null for all that a family has
     */
    List<AffectedFamily> in(List<Family> families, @Nullable List<String> wanted) {
        var known = families.stream()
                .flatMap(family -> regions(family).stream())
                .distinct()
                .toList();
        if (wanted != null && !known.containsAll(wanted)) {
            throw Refused.invalid(
                    "regions",
                    "One of these regions is none of the affected families'.",
                    known.isEmpty()
                            ? "Leave the regions out."
                            : "Their regions are: %s.".formatted(String.join(", ", known)));
        }
        return families.stream()
                .map(family -> AffectedFamily.of(
                        family.name(),
                        family.domain(),
                        regions(family).stream()
                                .filter(region -> wanted == null || wanted.isEmpty() || wanted.contains(region))
                                .toList()))
                .toList();
    }

    /** Where a family's keys live: as it says, or as its keyspace does. */
    List<String> regions(Family family) {
        var own = Objects.requireNonNullElse(family.spec().regions(), List.<RegionPolicy>of()).stream()
                .map(RegionPolicy::code)
                .toList();
        return own.isEmpty()
                ? fleet.keyspace(family.keyspace()).map(Keyspace::regions).orElse(List.of())
                : own;
    }
}
