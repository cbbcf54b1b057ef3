package dev.keyward.runbook.ui;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an incident knows that a purge asks for. */
final class PurgeScope {
    private PurgeScope() {}

    /**
     * The address of the form with it.
     *
     * @param key a key to read values from; without one, or one of no family here, every key of the families is meant
     */
    static String of(RunDesk desk, IncidentNumber number, String keyspace, List<Family> families, String key) {
        var incident = desk.incidents().incident(number);
        var names = families.stream().map(Family::name).toList();
        return values(desk, keyspace, key, names) instanceof Found(FamilyId family, Map<String, String> values)
                ? IncidentNavigation.purge(incident, List.of(family), listed(values))
                : IncidentNavigation.purge(incident, names, Map.of());
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
