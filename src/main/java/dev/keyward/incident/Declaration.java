package dev.keyward.incident;

import dev.keyward.incident.classification.StrictRule;
import dev.keyward.incident.times.Times;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes an incident of what somebody said, or says at which field it cannot be one. */
@Component
class Declaration {
    static final int MOST_FAMILIES = 50;
    private final Registry registry;
    private final Affected affected;

    Declaration(Registry registry, Affected affected) {
        this.registry = registry;
        this.affected = affected;
    }

    Incident of(NewIncident said, IncidentNumber number, String person, Instant now) {
        var families = affected.families(said);
        var classReason = Said.perhaps("classReason", said.classReason(), Said.LONGEST_REASON);
        requireClassFits(said.incidentClass(), families, classReason);
        var detected = said.detectedAt() == null ? now : said.detectedAt();
        return new Incident(
                        number.value(),
                        0,
                        Said.line("title", said.title(), Said.LONGEST_TITLE),
                        said.incidentClass(),
                        classReason,
                        IncidentState.TRIAGE,
                        now,
                        said.drill(),
                        said.detectedBy(),
                        Said.perhaps("customerImpact", said.customerImpact(), Said.LONGEST_STORY),
                        null,
                        null,
                        null,
                        person,
                        now,
                        now,
                        "",
                        Place.of(IncidentState.TRIAGE, said.incidentClass(), said.drill(), said.startedAt()),
                        Times.begun(said.startedAt(), detected),
                        affected.in(families, said.regions()),
                        List.of())
                .inOrder();
    }

    /** What the timeline says about the reason that was given for its class; empty where there is none. */
    Optional<String> told(Incident declared) {
        var families = declared.familyNames().stream().map(affected::known).toList();
        return Optional.ofNullable(declared.classReason())
                .map(reason -> StrictRule.told(declared.incidentClass(), strict(families), reason));
    }

    private List<String> strict(List<Family> families) {
        return families.stream()
                .filter(registry::isStrict)
                .map(Family::name)
                .map(FamilyId::text)
                .toList();
    }

    /** Holds the class against the families (domain.md 5.7). */
    void requireClassFits(
            IncidentClass chosen, List<Family> families, @org.jspecify.annotations.Nullable String reason) {
        StrictRule.against(chosen, strict(families), reason).ifPresent(why -> {
            throw Refused.rule(
                    why,
                    "Take Class A, or write down why it is not.",
                    List.of(Finding.error("STRICT", "classReason", why)));
        });
    }
}
