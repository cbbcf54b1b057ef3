package dev.keyward.drill;

import dev.keyward.drill.score.Result;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.RunbookId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One drill: what is played, on which families, with which runbook, and in the end how it went.
 *
 * @param targetMinutes within which its incident should be resolved, 1 to 1,440
 * @param incident the incident that is marked as this drill; null before it starts
 * @param score of 100; null before it is done
 * @param result what the score rests on
 */
public record Drill(
        @Id DrillId id,
        @Version long version,
        String scenario,
        RunbookId runbook,
        Instant plannedFor,
        int targetMinutes,
        DrillState state,
        String plannedBy,
        Instant plannedAt,
        @Nullable Integer incident,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer score,
        @Nullable Result result,
        @Nullable String cancelledBecause,
        List<DrillFamily> families) {

    static Drill planned(DrillId id, Plan plan, String person, Instant at) {
        return new Drill(
                id,
                0,
                plan.scenario(),
                plan.runbook(),
                plan.plannedFor(),
                plan.targetMinutes(),
                DrillState.PLANNED,
                person,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                plan.families());
    }

    public Optional<IncidentNumber> number() {
        return Optional.ofNullable(incident).map(IncidentNumber::new);
    }

    public List<FamilyId> familyNames() {
        return families.stream().map(DrillFamily::family).toList();
    }

    public List<DomainId> domains() {
        return families.stream().map(DrillFamily::domain).distinct().toList();
    }

    public Duration target() {
        return Duration.ofMinutes(targetMinutes);
    }

    /** Planned for a time that has passed. */
    public boolean isOverdue(Instant now) {
        return state == DrillState.PLANNED && plannedFor.isBefore(now);
    }

    Drill started(IncidentNumber number, Instant at) {
        require(DrillState.PLANNED);
        return with(DrillState.RUNNING, number.value(), at, null, null, null);
    }

    /** The end of its incident is its own. */
    Drill done(Result found, Instant at) {
        require(DrillState.RUNNING);
        return with(DrillState.DONE, incident, startedAt, at, found, null);
    }

    /** A plan that was given up, or a run whose incident was called off. */
    Drill cancelled(String because) {
        if (state != DrillState.PLANNED && state != DrillState.RUNNING) {
            throw ended();
        }
        return with(DrillState.CANCELLED, incident, startedAt, null, null, because);
    }

    Drill mended(int gap, String item) {
        var found = result;
        if (found == null || gap < 0 || gap >= found.gaps().size()) {
            throw Refused.unknown("gap", String.valueOf(gap + 1));
        }
        if (found.gaps().get(gap).hasAction()) {
            throw Refused.wrongState("This gap has an action item already.", "Change that one.");
        }
        return with(state, incident, startedAt, endedAt, found.mended(gap, item), null);
    }

    private void require(DrillState wanted) {
        if (state != wanted) {
            throw ended();
        }
    }

    private Refused ended() {
        return Refused.wrongState(
                "The drill is %s.".formatted(state.name().toLowerCase(java.util.Locale.ROOT)), "Plan another one.");
    }

    String subject() {
        return "drill/" + id;
    }

    private Drill with(
            DrillState next,
            @Nullable Integer number,
            @Nullable Instant began,
            @Nullable Instant over,
            @Nullable Result found,
            @Nullable String because) {
        return new Drill(
                id,
                version,
                scenario,
                runbook,
                plannedFor,
                targetMinutes,
                next,
                plannedBy,
                plannedAt,
                number,
                began,
                over,
                found == null ? null : Integer.valueOf(found.score()),
                found,
                because,
                families);
    }
}
