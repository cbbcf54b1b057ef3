package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.IncidentReferences.Emergency;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The incidents that purges serve, as whoever keeps them tells. */
@Component
class ServedIncidents {
    private static final int LONGEST = 100;

    private final ObjectProvider<IncidentReferences> known;

    ServedIncidents(ObjectProvider<IncidentReferences> known) {
        this.known = known;
    }

    /** As it is written everywhere; null when none was named. */
    @Nullable
    String known(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var named = Said.limited("incident", typed.strip(), LONGEST);
        return known.stream()
                .flatMap(keeper -> keeper.find(named).stream())
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "incident",
                        "There is no such incident.",
                        "Name one by its number, such as 42, or leave it out."));
    }

    /** What counts about it for a purge that cannot wait; empty when nobody knows it. */
    Optional<Emergency> emergency(@Nullable String incident) {
        return incident == null
                ? Optional.empty()
                : known.stream()
                        .flatMap(keeper -> keeper.emergency(incident).stream())
                        .findFirst();
    }

    /** Those of these in which nothing is really wrong. */
    Set<String> drills(Collection<String> incidents) {
        return incidents.isEmpty()
                ? Set.of()
                : known.stream()
                        .flatMap(keeper -> keeper.drills(incidents).stream())
                        .collect(Collectors.toSet());
    }
}
