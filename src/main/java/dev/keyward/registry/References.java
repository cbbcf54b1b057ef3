package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Fleet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether what a manifest names is there: its domain, its teams, its keyspace, its placeholders. */
@Component
class References {
    private static final String RULE = "REF";
    private final Fleet fleet;

    References(Fleet fleet) {
        this.fleet = fleet;
    }

    List<Finding> of(FamilySpec spec, Known known) {
        var findings = new ArrayList<Finding>();
        if (!known.hasDomain(spec.domain())) {
            findings.add(error(
                    RULE, "domain", "There is no domain '%s'.", spec.domain().text()));
        }
        for (var name : teams(spec)) {
            var field = name.equals(spec.owner()) ? "owner" : "invalidationOwner";
            known.team(name)
                    .map(team -> inactive(team, field))
                    .orElseGet(() -> Stream.of(error(RULE, field, "There is no team '%s'.", name.text())))
                    .forEach(findings::add);
        }
        if (fleet.keyspace(spec.keyspace()).isEmpty()) {
            findings.add(Finding.error(
                    RULE,
                    "keyspace",
                    "The deployment configures no keyspace of that name. See the list of keyspaces."));
        }
        return List.copyOf(findings);
    }

    private static Stream<Finding> inactive(Team team, String field) {
        return team.status() == Team.Status.ACTIVE
                ? Stream.of()
                : Stream.of(error(
                        "I2",
                        field,
                        "%s is inactive, so it answers for nothing.",
                        team.name().text()));
    }

    /** The name is the evidence too: another name that is not there is another offence. */
    private static Finding error(String rule, String field, String message, String name) {
        return new Finding(rule, Severity.ERROR, field, message.formatted(name), name);
    }

    /** In the order of their names: whoever locks them in that order never waits for another writer in a circle. */
    static List<TeamId> teams(FamilySpec spec) {
        return Stream.of(spec.owner(), spec.invalidatedBy())
                .distinct()
                .sorted(Comparator.comparing(TeamId::text))
                .toList();
    }

    List<Finding> of(FamilySpec spec, KeyTemplate template) {
        return spec.placeholders() == null
                ? List.of()
                : spec.placeholders().keySet().stream()
                        .filter(described -> template.placeholders().stream()
                                .noneMatch(known -> known.name().equals(described)))
                        .map(described -> Finding.error(
                                RULE, "placeholders." + described, "The template has no placeholder of that name."))
                        .toList();
    }
}
