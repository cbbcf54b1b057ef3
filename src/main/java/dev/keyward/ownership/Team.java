package dev.keyward.ownership;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.kernel.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team that can own families. A person alone never does (playbook, "Assign explicit invalidation ownership").
 *
 * @param escalationChannel where its people are reached when something burns, such as {@code #catalog-oncall}
 */
public record Team(
        TeamId name,
        long version,
        Kind kind,
        Status status,
        @Nullable String escalationChannel,
        Set<Member> members) {

    /** The three duties of the playbook's ownership model. */
    public enum Kind {
        PLATFORM,
        DOMAIN,
        SRE
    }

    /** An inactive team owns nothing (domain.md I2). */
    public enum Status {
        ACTIVE,
        INACTIVE
    }

    /** Somebody in the team, by account name. */
    public record Member(String person, Standing standing) {
        /** A lead answers for the team. */
        public enum Standing {
            MEMBER,
            LEAD
        }
    }

    public boolean has(String person) {
        return members.stream().anyMatch(member -> member.person().equals(person));
    }

    /** The status it can be given from here. */
    @JsonProperty("availableTransitions")
    public List<Status> availableTransitions() {
        return List.of(status == Status.ACTIVE ? Status.INACTIVE : Status.ACTIVE);
    }

    Team moved(Status to) {
        if (to == status) {
            throw Refused.wrongState(
                    "%s is %s already.".formatted(name, status.name().toLowerCase(Locale.ROOT)),
                    "Nothing is to be done.");
        }
        return new Team(name, version, kind, to, escalationChannel, members);
    }

    Team at(long number) {
        return new Team(name, number, kind, status, escalationChannel, members);
    }

    Team with(Set<Member> people) {
        return new Team(name, version, kind, status, escalationChannel, Set.copyOf(people));
    }

    Team changed(TeamDetails to) {
        return new Team(name, version, to.kind(), status, to.escalationChannel(), to.members());
    }
}
