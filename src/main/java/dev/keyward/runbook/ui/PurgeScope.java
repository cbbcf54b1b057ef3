package dev.keyward.runbook.ui;

import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.KeyResolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an incident knows that a purge asks for. */
final class PurgeScope {
    private PurgeScope() {}

    /** What a pasted key is, looked for in each keyspace of the affected families. */
    static PastedKey pasted(RunDesk desk, List<Family> affected, String typed) {
        var key = typed.strip();
        var found = new ArrayList<@Nullable KeyResolution>();
        if (!key.isEmpty()) {
            affected.stream()
                    .map(Family::keyspace)
                    .distinct()
                    .forEach(keyspace -> found.add(resolved(desk, keyspace, key)));
        }
        return PastedKey.of(key, found, affected.stream().map(Family::name).toList());
    }

    private static @Nullable KeyResolution resolved(RunDesk desk, String keyspace, String key) {
        try {
            return desk.registry().resolve(keyspace, key);
        } catch (Refused noKey) {
            return null;
        }
    }

    /**
     * The address of the form.
     *
     * @param families those of one keyspace; with a key that narrows the purge, only its family is meant
     */
    static String address(RunDesk desk, IncidentNumber number, List<Family> families, PastedKey pasted) {
        var incident = desk.incidents().incident(number);
        return pasted instanceof PastedKey.Narrows(var family, var values)
                ? IncidentNavigation.purge(incident, List.of(family), values)
                : IncidentNavigation.purge(
                        incident, families.stream().map(Family::name).toList(), Map.of());
    }
}
