package dev.keyward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Refused;
import dev.keyward.security.Role;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The first hour of a console, in its order, on a database without a single account. */
@OnBothDatabases
@TestPropertySource(properties = "keyward.environment.name=Empty")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstSetUpTests {
    private static final String PASSWORD = "a quiet long walk";

    @Autowired
    private ApplicationContext console;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Access access;

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final FirstSetUp setUp;

    FirstSetUpTests(@Autowired ApplicationContext console) {
        setUp = new FirstSetUp(
                console.getBean(Accounts.class),
                console.getBean(PasswordHash.class),
                console.getBean(DemoMode.class),
                console.getBean(Audit.class),
                console.getBean(TransactionTemplate.class),
                () -> now);
    }

    @Test
    @Order(1)
    void aConsoleWithoutAccountsOpensTheSetUp() {
        assertThat(setUp.isDue()).isTrue();
        assertThat(setUp.accepts(setUp.open())).isTrue();
    }

    @Test
    @Order(2)
    void anotherSecretOpensNothing() {
        var secret = setUp.open();
        assertThat(setUp.accepts("")).isFalse();
        assertThat(setUp.accepts(secret + "x")).isFalse();
        assertThat(setUp.accepts(secret.toLowerCase(java.util.Locale.ROOT))).isFalse();
    }

    @Test
    @Order(3)
    void afterAnHourTheLinkIsStale() {
        var secret = setUp.open();
        now = now.plus(Duration.ofHours(1));
        assertThat(setUp.accepts(secret)).isFalse();
        assertThatThrownBy(() -> setUp.complete(secret, "admin", PASSWORD))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("expired");
        assertThat(setUp.isDue()).isTrue();
    }

    @Test
    @Order(4)
    void aWeakPasswordDoesNotUseTheLinkUp() {
        var secret = setUp.open();
        assertThatIllegalArgumentException().isThrownBy(() -> setUp.complete(secret, "admin", "short"));
        assertThatIllegalArgumentException().isThrownBy(() -> setUp.complete(secret, "Not A Name", PASSWORD));
        assertThat(setUp.accepts(secret)).isTrue();
    }

    @Test
    @Order(5)
    void theLinkMakesOneAdminAndThenNoMore() {
        var secret = setUp.open();
        setUp.complete(secret, "admin", PASSWORD);
        assertThat(accounts.findByName("admin"))
                .hasValueSatisfying(
                        admin -> assertThat(admin.roles()).containsExactlyInAnyOrder(Role.PLATFORM_ADMIN, Role.VIEWER));
        assertThat(setUp.accepts(secret)).isFalse();
        assertThatThrownBy(() -> setUp.complete(secret, "second", PASSWORD)).isInstanceOf(Refused.class);
        assertThat(setUp.isDue()).isFalse();
        assertThat(setUp.accepts(setUp.open())).isFalse();
    }

    @Test
    @Order(6)
    void theLastAdminStays() {
        var people = new People(console);
        var admin = accounts.findByName("admin").orElseThrow();
        var second = accounts.save(Account.created(Names.next("second"), "", null, Set.of(Role.PLATFORM_ADMIN), now));
        people.does(admin, () -> access.enable(second.name(), false));
        var ghost = Account.created("ghost", "", null, Set.of(Role.PLATFORM_ADMIN), now);
        assertThatThrownBy(() -> people.does(ghost, () -> access.enable("admin", false)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("last platform admin");
        assertThatThrownBy(() -> people.does(
                        ghost,
                        () -> access.changeRoles("admin", people.again(admin).version(), Set.of(Role.AUDITOR))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("last platform admin");
    }

    @Test
    @Order(7)
    void theDemoDoesNotOpenDataWithRealAccounts() {
        var demo = new DemoAccounts(
                accounts,
                console.getBean(ApiTokens.class),
                console.getBean(PasswordHash.class),
                new DemoMode(true),
                console.getBean(Audit.class),
                console.getBean(InstantSource.class));
        assertThatThrownBy(() -> demo.seed(java.util.Map.of("sre", Set.of(Role.PURGE_OPERATOR))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("real accounts");
    }
}
