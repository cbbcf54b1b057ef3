package dev.keyward.manifest;

import dev.keyward.kernel.Finding;
import dev.keyward.manifest.Manifests.Read;
import dev.keyward.manifest.shape.Column;
import dev.keyward.registry.FamilySpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a manifest without its broken parts, so that a row with a mistake here still hears of the one there. */
final class Salvage {
    /** What stands for a part that a manifest cannot do without; nothing is judged by it. */
    private static final Map<String, Object> STAND_INS =
            Map.of("purpose", "unreadable", "invalidation", Map.of("strategy", "TTL_ONLY"));

    private final JsonMapper json;
    private final Map<String, Object> sound;
    private final List<Finding> findings;

    Salvage(JsonMapper json, Map<String, Object> manifest, List<Finding> findings) {
        this.json = json;
        this.sound = new LinkedHashMap<>(manifest);
        this.findings = new ArrayList<>(findings);
    }

    Read read() {
        var broken = new LinkedHashSet<String>();
        parts(findings).forEach(part -> leave(part, broken));
        while (true) {
            try {
                return new Read(json.convertValue(sound, FamilySpec.class), List.copyOf(findings));
            } catch (JacksonException | IllegalArgumentException refused) {
                var said = Complaint.of(refused, "row");
                var more = parts(said);
                if (!broken.containsAll(more)) {
                    findings.addAll(said);
                    more.forEach(part -> leave(part, broken));
                } else {
                    return new Read(null, List.copyOf(findings.isEmpty() ? said : findings));
                }
            }
        }
    }

    private void leave(String part, Set<String> broken) {
        if (broken.add(part)) {
            sound.remove(part);
            if (STAND_INS.get(part) instanceof Object standIn) {
                sound.put(part, standIn);
            }
        }
    }

    /** The outermost parts that findings speak of. */
    static Set<String> parts(List<Finding> findings) {
        var parts = new LinkedHashSet<String>();
        findings.forEach(finding -> parts.add(Column.outermost(String.valueOf(finding.field()))));
        return parts;
    }
}
