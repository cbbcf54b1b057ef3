package dev.keyward.incident;

import dev.keyward.incident.times.Times.Point;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody knows better now. Whatever is null stays as it is.
 *
 * @param reason why the class changes; needed when it does
 * @param times times that are said anew, by their names; they are marked as filled in afterwards
 * @param add families that turn out to be affected
 * @param remove families that turn out not to be
 */
public record Amendment(
        @Nullable String title,
        @Nullable String customerImpact,
        @Nullable IncidentClass incidentClass,
        @Nullable String reason,
        Map<String, Instant> times,
        @Nullable RootCause rootCause,
        @Nullable String rootCauseNote,
        List<FamilyId> add,
        List<FamilyId> remove) {

    public static Amendment classed(IncidentClass incidentClass, String reason) {
        return new Amendment(null, null, incidentClass, reason, Map.of(), null, null, List.of(), List.of());
    }

    public static Amendment timed(Map<String, Instant> times) {
        return new Amendment(null, null, null, null, times, null, null, List.of(), List.of());
    }

    public static Amendment caused(RootCause cause, @Nullable String note) {
        return new Amendment(null, null, null, null, Map.of(), cause, note, List.of(), List.of());
    }

    public static Amendment described(String title, String customerImpact) {
        return new Amendment(title, customerImpact, null, null, Map.of(), null, null, List.of(), List.of());
    }

    /** @param reason needed where a STRICT family joins an incident below Class A */
    public static Amendment affecting(List<FamilyId> add, List<FamilyId> remove, @Nullable String reason) {
        return new Amendment(null, null, null, reason, Map.of(), null, null, add, remove);
    }

    static @Nullable Point point(String field) {
        for (var point : Point.values()) {
            if (point.field().equals(field)) {
                return point;
            }
        }
        return null;
    }
}
