package dev.keyward.ownership;

import dev.keyward.kernel.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which teams could act now, and through whom. Needs no sign-in: nightly work asks too. */
@Component
public class Staffing {
    private final Teams teams;
    private final People people;
    private final Domains domains;
    private final JdbcClient jdbc;

    Staffing(Teams teams, People people, Domains domains, JdbcClient jdbc) {
        this.teams = teams;
        this.people = people;
        this.domains = domains;
        this.jdbc = jdbc;
    }

    /** A team with those of its members who may sign in. */
    public record Staff(Team team, Set<String> active) {
        /** Whether anybody of it can act. */
        public boolean isAble() {
            return team.status() == Team.Status.ACTIVE && !active.isEmpty();
        }
    }

    public Map<TeamId, Staff> all() {
        var able = people.able();
        return teams.findAllByOrderByName().stream()
                .collect(Collectors.toUnmodifiableMap(Team::name, team -> new Staff(team, active(team, able))));
    }

    /** Those of these teams that are active, in one statement. */
    public Set<TeamId> active(Collection<TeamId> some) {
        return some.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select name from team where status = 'ACTIVE' and name in (:names)")
                        .param("names", some.stream().map(TeamId::text).toList())
                        .query((row, n) -> new TeamId(row.getString("name")))
                        .list());
    }

    public Optional<Staff> of(TeamId name) {
        var able = people.able();
        return teams.findById(name).map(team -> new Staff(team, active(team, able)));
    }

    /** The stewards of all domains, by domain. */
    public Map<DomainId, TeamId> stewards() {
        return domains.findAllByOrderByName().stream()
                .collect(Collectors.toUnmodifiableMap(Domain::name, Domain::steward));
    }

    /** The platform's teams, which answer when nobody else can; by name. */
    public List<TeamId> platform() {
        return teams.findAllByOrderByName().stream()
                .filter(team -> team.kind() == Team.Kind.PLATFORM)
                .map(Team::name)
                .toList();
    }

    /** Whether an active team of that name exists; keeps it so until the caller's transaction ends (domain.md I2). */
    public boolean holds(TeamId team) {
        return jdbc.sql("select status from team where name = ? for update")
                .param(team.text())
                .query(String.class)
                .optional()
                .filter(Team.Status.ACTIVE.name()::equals)
                .isPresent();
    }

    /** The same, or a refusal that names the team. */
    public void requireActive(TeamId team) {
        if (!holds(team)) {
            throw Refused.wrongState("%s is not an active team.".formatted(team), "Pick a team that is at work.");
        }
    }

    private static Set<String> active(Team team, Set<String> able) {
        return team.members().stream()
                .map(Team.Member::person)
                .filter(able::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
