package dev.keyward.ownership;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A team that can own families. A person alone never does (playbook, "Assign explicit invalidation ownership").
 *
 * @param escalationChannel where its people are reached when something burns, such as {@code #catalog-oncall}
 */
public record Team(
        @Id TeamId name,
        @Version long version,
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

    /** An inactive team owns nothing new. */
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

    Team changed(TeamDetails to) {
        return new Team(name, version, to.kind(), status, to.escalationChannel(), to.members());
    }
}
