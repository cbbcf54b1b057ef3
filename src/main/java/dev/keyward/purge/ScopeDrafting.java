package dev.keyward.purge;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyScope;
import dev.keyward.keys.ScopeSyntax;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.LiveTemplate;
import dev.keyward.registry.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns what somebody wants into an exact scope, or says at each field why it cannot be one. */
@Component
class ScopeDrafting {
    static final int MOST_FAMILIES = 20;
    static final long FASTEST = 1_000_000;
    static final int MOST_VALUE_CHARACTERS = 100_000;

    private final Fleet fleet;
    private final Registry registry;
    private final LiveFamilies live;

    ScopeDrafting(Fleet fleet, Registry registry, LiveFamilies live) {
        this.fleet = fleet;
        this.registry = registry;
        this.live = live;
    }

    Scope draft(NewPurge wanted) {
        requireLimits(wanted);
        var keyspace = fleet.keyspace(wanted.keyspace())
                .orElseThrow(() -> Refused.invalid(
                        "keyspace", "There is no keyspace with this name.", "Pick one of the configured keyspaces."));
        var families = wanted.families().stream()
                .distinct()
                .map(name -> family(name, keyspace))
                .toList();
        var scoped =
                families.stream().flatMap(family -> versions(family, wanted)).toList();
        requireValues(scoped, wanted.values());
        return new Scope(
                keyspace.name(),
                keyspace.environment().name(),
                scoped.stream().map(ScopeDrafting::scoped).toList(),
                wanted.values(),
                regions(wanted, keyspace),
                wanted.maxKeysPerSecond(),
                live.yielding(keyspace.name(), scoped));
    }

    /** Those of the families whose stale values do harm, so that a purge of them weighs more. */
    List<String> strict(Scope scope) {
        return scope.families().stream()
                .map(ScopedFamily::name)
                .distinct()
                .filter(name -> registry.isStrict(registry.family(new FamilyId(name))))
                .sorted()
                .toList();
    }

    private static void requireLimits(NewPurge wanted) {
        if (wanted.families().isEmpty() || wanted.families().size() > MOST_FAMILIES) {
            throw Refused.invalid(
                    "families",
                    "A purge names 1 to %d families.".formatted(MOST_FAMILIES),
                    "Name at least one: there is no purge of everything.");
        }
        var cap = wanted.maxKeysPerSecond();
        if (cap != null && (cap < 1 || cap > FASTEST)) {
            throw Refused.invalid(
                    "maxKeysPerSecond",
                    "The cap is a whole number from 1 to %,d keys a second.".formatted(FASTEST),
                    "Correct it, or leave it out for no cap.");
        }
        var characters = wanted.values().values().stream()
                .flatMap(List::stream)
                .mapToLong(String::length)
                .sum();
        if (characters > MOST_VALUE_CHARACTERS) {
            throw Refused.invalid("values", "These values are too long together.", "Split them over several purges.");
        }
    }

    private Family family(String name, Keyspace keyspace) {
        var family = known(name);
        if (!family.keyspace().equals(keyspace.name())) {
            throw rule(
                    "families",
                    "%s lives in the keyspace %s, not in %s.".formatted(name, family.keyspace(), keyspace.name()),
                    "A purge stays in one keyspace: pick families of %s, or purge %s there."
                            .formatted(keyspace.name(), name));
        }
        if (live.versions(keyspace.name(), name).isEmpty()) {
            throw Refused.wrongState(
                    "%s is %s, so its keys may not be purged."
                            .formatted(name, family.state().name().toLowerCase(java.util.Locale.ROOT)),
                    "Pick a family that is active or deprecated.");
        }
        return family;
    }

    private Family known(String name) {
        try {
            return registry.family(new FamilyId(name));
        } catch (IllegalArgumentException | Refused unknown) {
            throw Refused.invalid(
                    "families", "There is no family with one of these names.", "Pick registered families.");
        }
    }

    private Stream<LiveTemplate> versions(Family family, NewPurge wanted) {
        var versions = wanted.templateVersions();
        var chosen = versions == null || versions.isEmpty() ? List.of(family.templateVersion()) : versions;
        var found = live.versions(family.keyspace(), family.name().text());
        var missing = chosen.stream()
                .filter(version -> found.stream().noneMatch(template -> template.version() == version))
                .findFirst();
        if (missing.isPresent()) {
            throw Refused.wrongState(
                    "%s has no live template version %d.".formatted(family.name(), missing.get()),
                    "Its live versions are %s."
                            .formatted(found.stream().map(LiveTemplate::version).toList()));
        }
        return found.stream().filter(template -> chosen.contains(template.version()));
    }

    /** Judges each placeholder alone, so that every wrong field gets its own sentence. */
    private static void requireValues(List<LiveTemplate> templates, Map<String, List<String>> values) {
        var findings = new ArrayList<Finding>();
        values.forEach((placeholder, some) -> templates.stream()
                .flatMap(template -> refusal(template, placeholder, some))
                .findFirst()
                .ifPresent(findings::add));
        if (!findings.isEmpty()) {
            throw Refused.rule(findings.getFirst().message(), "Correct the values; nothing was requested.", findings);
        }
    }

    private static Stream<Finding> refusal(LiveTemplate template, String placeholder, List<String> values) {
        try {
            new KeyScope(template.template(), Map.of(placeholder, values));
            return Stream.empty();
        } catch (ScopeSyntax wrong) {
            return Stream.of(Finding.error("SCOPE", wrong.field(), wrong.getMessage()));
        }
    }

    private static List<String> regions(NewPurge wanted, Keyspace keyspace) {
        var regions = wanted.regions();
        if (regions == null || regions.isEmpty()) {
            return keyspace.regions();
        }
        if (!Set.copyOf(keyspace.regions()).containsAll(regions)) {
            throw rule(
                    "regions",
                    "One of these regions does not belong to %s.".formatted(keyspace.name()),
                    "Its regions are: %s.".formatted(String.join(", ", keyspace.regions())));
        }
        return regions;
    }

    private static ScopedFamily scoped(LiveTemplate template) {
        return new ScopedFamily(
                template.family().text(),
                template.version(),
                template.template().text());
    }

    private static Refused rule(String field, String message, String remedy) {
        return Refused.rule(message, remedy, List.of(Finding.error("SCOPE", field, message)));
    }
}
