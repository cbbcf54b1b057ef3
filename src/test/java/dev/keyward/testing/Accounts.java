package dev.keyward.testing;

import dev.keyward.access.KnownAccounts;
import dev.keyward.access.Newcomers;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts for people whom a test knows by name, such as the members of a team. */
public final class Accounts {
    private Accounts() {}

    /** Makes the accounts that are not there yet, without any role, as if they had chosen a password of their own. */
    public static void of(ApplicationContext console, String... names) {
        if (names.length == 0) {
            return;
        }
        var newcomers = new Newcomers(console);
        console.getBean(KnownAccounts.class).unknown(List.of(names)).forEach(name -> newcomers.add(name, Set.of()));
        console.getBean(JdbcClient.class)
                .sql("update account set one_time_until = null where name in (:names)")
                .param("names", List.of(names))
                .update();
    }
}
