package dev.keyward.access;

import dev.keyward.security.Role;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who holds a role now, for rules that must know whether anybody could decide. */
@Component
public class RoleHolders {
    private final Accounts accounts;

    RoleHolders(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The names of the enabled accounts that hold the role. */
    public Set<String> of(Role role) {
        return accounts.findByEnabledTrue().stream()
                .filter(account -> account.holds(role))
                .map(Account::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
