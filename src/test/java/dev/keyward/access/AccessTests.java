package dev.keyward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.security.MissingRole;
import dev.keyward.security.Role;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authorization.AuthorizationDeniedException;

@OnBothDatabases
class AccessTests {
    @Autowired
    private ApplicationContext console;

    @Autowired
    private Access access;

    @Autowired
    private PasswordHash hash;

    @Autowired
    private JdbcClient sql;

    private People people;
    private Account root;
    private Account ada;

    @BeforeEach
    void people() {
        people = new People(console);
        root = people.somebody(Role.PLATFORM_ADMIN);
        ada = people.somebody(Role.DOMAIN_EDITOR);
    }

    @Test
    void onlyAnAdminManagesAccounts() {
        assertThatThrownBy(() -> people.as(ada, () -> access.create(Names.next("person"), Set.of())))
                .isInstanceOfSatisfying(
                        AuthorizationDeniedException.class,
                        denied -> assertThat(denied.getAuthorizationResult())
                                .isEqualTo(new MissingRole(Set.of(Role.PLATFORM_ADMIN))));
    }

    @Test
    void aNewAccountStartsWithAPasswordForOneDay() {
        var name = Names.next("person");
        var password = people.as(root, () -> access.create(name, Set.of(Role.REVIEWER)));
        var made = people.accounts.findByName(name).orElseThrow();
        assertThat(hash.matches(password, made.passwordHash())).isTrue();
        assertThat(made.oneTimeUntil()).isNotNull();
        assertThat(made.roles()).containsExactlyInAnyOrder(Role.REVIEWER, Role.VIEWER);
        assertThat(people.as(made, access::mustChangePassword)).isTrue();
        assertThat(actions(name)).containsExactly("account.created");
    }

    @Test
    void aNameIsTakenForEver() {
        assertThatThrownBy(() -> people.as(root, () -> access.create(ada.name(), Set.of())))
                .isInstanceOf(Refused.class);
        assertThatIllegalArgumentException().isThrownBy(() -> people.as(root, () -> access.create("system", Set.of())));
        assertThatIllegalArgumentException().isThrownBy(() -> people.as(root, () -> access.create("Ada L", Set.of())));
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        assertThatThrownBy(() -> people.does(
                        root, () -> access.changeRoles(root.name(), root.version(), Set.of(Role.PURGE_APPROVER))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("their own roles");
    }

    @Test
    void changedRolesAreToldOneByOne() {
        people.does(root, () -> access.changeRoles(ada.name(), ada.version(), Set.of(Role.AUDITOR)));
        assertThat(people.again(ada).roles()).containsExactlyInAnyOrder(Role.AUDITOR, Role.VIEWER);
        assertThat(actions(ada.name())).containsExactlyInAnyOrder("role.withdrawn", "role.granted");
    }

    @Test
    void theSecondAdminIsToldThatTheFirstWasFaster() {
        people.does(root, () -> access.changeRoles(ada.name(), ada.version(), Set.of(Role.AUDITOR)));
        assertThatThrownBy(() ->
                        people.does(root, () -> access.changeRoles(ada.name(), ada.version(), Set.of(Role.REVIEWER))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
    }

    @Test
    void ownPasswordsAreChangedWithTheOldOneOnly() {
        assertThatThrownBy(() -> people.does(ada, () -> access.changeMyPassword("wrong", "another quiet walk")))
                .isInstanceOf(Refused.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> people.does(ada, () -> access.changeMyPassword(People.PASSWORD, "short")));
        people.does(ada, () -> access.changeMyPassword(People.PASSWORD, "another quiet walk"));
        var changed = people.again(ada);
        assertThat(hash.matches("another quiet walk", changed.passwordHash())).isTrue();
        assertThat(changed.stamp()).isGreaterThan(ada.stamp());
    }

    @Test
    void theListKnowsRolesAndState() {
        people.does(root, () -> access.enable(ada.name(), false));
        var rows = people.as(root, () -> access.accounts(ada.name(), 0, 10));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.enabled()).isFalse();
            assertThat(row.roles()).containsExactlyInAnyOrder(Role.DOMAIN_EDITOR, Role.VIEWER);
        });
        assertThat(people.as(root, () -> access.countAccounts(ada.name()))).isEqualTo(1);
        assertThat(people.as(root, () -> access.countAccounts("no-such-name-at-all")))
                .isZero();
    }

    private List<String> actions(String account) {
        return sql.sql("select action from audit_event where subject = :subject order by seq")
                .param("subject", "account/" + account)
                .query((row, number) -> row.getString("action"))
                .list();
    }
}
