package dev.keyward.ownership;

import dev.keyward.access.AccountStandingChanged;
import dev.keyward.access.KnownAccounts;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Team.Member;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who can act: people with an account that may sign in. A name without one is nobody (docs/decisions/0041). */
@Component
class People {
    private final KnownAccounts accounts;
    private final Memberships memberships;
    private final ApplicationEventPublisher events;

    People(KnownAccounts accounts, Memberships memberships, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.events = events;
    }

    Set<String> able() {
        return Set.copyOf(accounts.enabled());
    }

    /** By name, for a list to pick from. */
    List<String> toPick() {
        return accounts.enabled();
    }

    /** Refuses newcomers who have no account; who was in the team before stays without a question. */
    void requireAccounts(Set<Member> before, Set<Member> after) {
        var known = names(before);
        var joining =
                names(after).stream().filter(name -> !known.contains(name)).toList();
        var unknown = accounts.unknown(joining);
        if (!unknown.isEmpty()) {
            throw Refused.invalid(
                    "members",
                    unknown.size() == 1
                            ? "There is no account '%s'."
                                    .formatted(unknown.iterator().next())
                            : "There are no accounts '%s'.".formatted(String.join("', '", unknown)),
                    "Pick people who have an account, or create the account first.");
        }
    }

    private static Set<String> names(Set<Member> members) {
        return members.stream().map(Member::person).collect(Collectors.toSet());
    }

    /** Joins the transaction that changes the account, so that no family is ever seen without somebody to answer. */
    @EventListener
    void on(AccountStandingChanged change) {
        memberships.teamsOf(change.account()).forEach(team -> events.publishEvent(new TeamChanged(team)));
    }
}
