package dev.keyward.runbook.ui;

import dev.keyward.incident.AffectedFamily;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.ui.PurgeNavigation.Prefill;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an incident knows that a purge asks for. */
final class PurgeScope {
    private PurgeScope() {}

    /** @param key a key to read values from; without one, or one of no family here, every key of the families is meant */
    static Prefill of(RunDesk desk, IncidentNumber number, String keyspace, List<Family> families, String key) {
        var incident = desk.incidents().incident(number);
        var names = families.stream().map(Family::name).toList();
        var regions = regions(incident, names);
        var reason = "Incident %s: %s".formatted(number.words(), incident.title());
        return values(desk, keyspace, key, names) instanceof Found(FamilyId family, Map<String, String> values)
                ? new Prefill(List.of(family.text()), listed(values), regions, reason, number.toString())
                : new Prefill(
                        names.stream().map(FamilyId::text).toList(), Map.of(), regions, reason, number.toString());
    }

    private static List<String> regions(Incident incident, List<FamilyId> families) {
        return incident.families().stream()
                .filter(one -> families.contains(one.family()))
                .map(AffectedFamily::regionList)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private record Found(FamilyId family, Map<String, String> values) {}

    private static @org.jspecify.annotations.Nullable Found values(
            RunDesk desk, String keyspace, String key, List<FamilyId> families) {
        if (key.isEmpty()) {
            return null;
        }
        try {
            var resolved = desk.registry().resolve(keyspace, key);
            var family = resolved.family();
            return family != null && families.contains(family) ? new Found(family, resolved.values()) : null;
        } catch (Refused noKey) {
            return null;
        }
    }

    private static Map<String, List<String>> listed(Map<String, String> values) {
        var listed = new TreeMap<String, List<String>>();
        values.forEach((name, value) -> listed.put(name, List.of(value)));
        return listed;
    }
}
