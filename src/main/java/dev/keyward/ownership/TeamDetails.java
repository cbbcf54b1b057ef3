package dev.keyward.ownership;

import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Team.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an admin says about a team; members are named by their accounts. */
public record TeamDetails(
        @Nullable Kind kind,
        @Nullable String escalationChannel,
        @Nullable Set<Team.Member> members) {
    private static final int LONGEST_CHANNEL = 200;
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,62}");

    public TeamDetails {
        kind = kind == null ? Kind.DOMAIN : kind;
        members = members == null ? Set.of() : Set.copyOf(members);
        if (escalationChannel != null && escalationChannel.length() > LONGEST_CHANNEL) {
            throw Refused.invalid(
                    "escalationChannel",
                    "The escalation channel has at most %d characters.".formatted(LONGEST_CHANNEL),
                    "Name the channel, not its description.");
        }
        PlainText.required("escalationChannel", escalationChannel == null ? "" : escalationChannel);
        var names = new HashSet<String>();
        for (var member : members) {
            if (!PERSON.matcher(member.person()).matches() || !names.add(member.person())) {
                throw Refused.invalid(
                        "members", "Each member is one account name, given once.", "Correct the list of members.");
            }
        }
    }

    @Override
    public Kind kind() {
        return kind == null ? Kind.DOMAIN : kind;
    }

    @Override
    public Set<Team.Member> members() {
        return members == null ? Set.of() : members;
    }
}
