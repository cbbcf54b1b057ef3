package dev.keyward.runbook.ui;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.KeyResolution;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a key that somebody pasted makes of an incident's purge: it narrows it, or it is told why it does not. */
sealed interface PastedKey {
    /** Nothing was pasted: every key of the families is meant. */
    record None() implements PastedKey {}

    /** The purge is about keys with these values only. */
    record Narrows(FamilyId family, Map<String, List<String>> values) implements PastedKey {
        String words() {
            var said = values.entrySet().stream()
                    .map(value ->
                            "%s = %s".formatted(value.getKey(), value.getValue().getFirst()))
                    .collect(Collectors.joining(", "));
            return values.isEmpty()
                    ? "Only this key of %s.".formatted(family)
                    : "Only %s of %s.".formatted(said, family);
        }
    }

    /** Never taken for "every key". */
    record Unfit(String why) implements PastedKey {}

    /** @param found what the key is in each keyspace of the affected families; null where it is no key at all */
    static PastedKey of(String key, Collection<@Nullable KeyResolution> found, Collection<FamilyId> affected) {
        if (key.isEmpty()) {
            return new None();
        }
        var known = found.stream().flatMap(java.util.stream.Stream::ofNullable).toList();
        return known.stream()
                .filter(one -> one.status() == KeyResolution.Status.REGISTERED
                        && one.family() != null
                        && affected.contains(one.family()))
                .findFirst()
                .map(PastedKey::narrows)
                .orElseGet(() -> new Unfit(why(known)));
    }

    private static PastedKey narrows(KeyResolution one) {
        var listed = new TreeMap<String, List<String>>();
        one.values().forEach((name, value) -> listed.put(name, List.of(value)));
        var family = one.family();
        return family == null ? new Unfit("No family has a key like this.") : new Narrows(family, listed);
    }

    private static String why(List<KeyResolution> known) {
        var other = known.stream()
                .map(KeyResolution::family)
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst();
        if (other.isPresent()) {
            return "It is a key of %s, of which this purge cannot read the values: paste a key of an affected family."
                    .formatted(other.get());
        }
        return known.stream().anyMatch(one -> one.status() == KeyResolution.Status.AMBIGUOUS)
                ? "More than one family has a key like this. Clear the field, or paste another."
                : "No affected family has a key like this. Paste it as it stands in Redis, or clear the field.";
    }
}
