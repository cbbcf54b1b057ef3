package dev.keyward.drill;

import dev.keyward.duty.Duty;
import dev.keyward.duty.DutySource;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Staffing;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Drills whose time has come, for whoever planned them; and domains that drill too seldom, for their stewards. */
@Component
class DrillDuties implements DutySource {
    private static final int MOST = 200;
    private final DrillList drills;
    private final Staffing staffing;
    private final InstantSource clock;

    DrillDuties(DrillList drills, Staffing staffing, InstantSource clock) {
        this.drills = drills;
        this.staffing = staffing;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "drills";
    }

    @Override
    public List<Duty> of(String person, int limit) {
        return all(person).limit(limit).toList();
    }

    @Override
    public long count(String person) {
        return all(person).count();
    }

    private Stream<Duty> all(String person) {
        var mine = mine(person);
        return Stream.concat(planned(person, mine), seldom(mine));
    }

    /** Domains whose steward's team the person is in. */
    private Set<DomainId> mine(String person) {
        var teams = staffing.all();
        return staffing.stewards().entrySet().stream()
                .filter(entry -> {
                    var staff = teams.get(entry.getValue());
                    return staff != null && staff.active().contains(person);
                })
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Stream<Duty> planned(String person, Set<DomainId> mine) {
        var now = clock.instant();
        var waiting = new DrillFilter(DrillState.PLANNED, null, null, null, "");
        return drills.page(waiting, 0, MOST).stream()
                .filter(drill -> drill.isOverdue(now))
                .filter(drill -> drill.plannedBy().equals(person)
                        || drill.domains().stream().anyMatch(mine::contains))
                .map(drill -> new Duty(
                        Duty.Kind.DRILL,
                        "Start the drill: " + drill.scenario(),
                        drill.familyNames().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                        "drills/" + drill.id(),
                        drill.plannedFor(),
                        drill.plannedAt()));
    }

    private Stream<Duty> seldom(Set<DomainId> mine) {
        if (mine.isEmpty()) {
            return Stream.empty();
        }
        var now = clock.instant();
        return drills.domains().stream()
                .filter(domain -> domain.isDue() && domain.planned() == null && mine.contains(domain.domain()))
                .map(domain -> new Duty(
                        Duty.Kind.DRILL,
                        "Plan a drill for " + domain.domain(),
                        domain.lastDone() == null ? "It was never drilled." : "Its last drill is too long ago.",
                        "drills?domain=" + domain.domain(),
                        null,
                        domain.lastDone() == null ? now : domain.lastDone()));
    }
}
