package dev.keyward.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.access.throttle.GuessLimits;
import dev.keyward.security.LiveSessions;
import dev.keyward.security.Role;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@OnBothDatabases
class SignInTests {
    private static final AtomicInteger PLACES = new AtomicInteger();

    @Autowired
    private ApplicationContext console;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private PasswordHash hash;

    @Autowired
    private LiveSessions sessions;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private InstantSource clock;

    private People people;
    private Account ada;
    /** Each test comes from a place of its own, since guesses are counted for the whole console. */
    private String place = "";

    @BeforeEach
    void people() {
        people = new People(console);
        ada = people.somebody(Role.DOMAIN_EDITOR);
        place = "10.1.%d.%d".formatted(PLACES.incrementAndGet() / 250, PLACES.get() % 250);
    }

    @Test
    void theRightPasswordLeadsHome() {
        assertThat(signIn(ada.name(), People.PASSWORD)).hasStatus(302).hasHeader("Location", "/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameCostTheSameAndGetTheSameAnswer() {
        var start = hash.checks();
        var wrong = signIn(ada.name(), "not the password");
        var afterKnown = hash.checks();
        var unknown = signIn(Names.next("ghost"), "not the password");
        assertThat(afterKnown - start).isEqualTo(1);
        assertThat(hash.checks() - afterKnown).isEqualTo(1);
        assertThat(wrong).hasHeader("Location", "/login?error");
        assertThat(unknown).hasHeader("Location", "/login?error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ADMIN", "admin\u0000x", "ad min", "{noop}x", "' or '1'='1"})
    void aNameThatCannotBeIsAnUnknownOne(String name) {
        assertThat(signIn(name, People.PASSWORD)).hasHeader("Location", "/login?error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{noop}a quiet long walk", "a quiet long walk", "", "$argon2id$v=19$m=1", "{argon2}x"})
    void aPlantedTextIsNoPassword(String planted) {
        sql.sql("update account set password_hash = :planted where name = :name")
                .param("planted", planted)
                .param("name", ada.name())
                .update();
        assertThat(signIn(ada.name(), People.PASSWORD)).hasHeader("Location", "/login?error");
        assertThat(signIn(ada.name(), planted)).hasHeader("Location", "/login?error");
    }

    @Test
    void aHugePasswordIsRefusedWithoutWork() {
        assertThat(signIn(ada.name(), "x".repeat(100_000))).hasHeader("Location", "/login?error");
    }

    @Test
    void aDisabledAccountGetsTheAnswerOfAWrongPassword() {
        people.accounts.save(people.again(ada).enabled(false));
        assertThat(signIn(ada.name(), People.PASSWORD)).hasHeader("Location", "/login?error");
    }

    @Test
    void aOneTimePasswordEndsAfterItsTime() {
        var good = people.accounts.save(people.again(ada)
                .withPassword(hash.of(People.PASSWORD), clock.instant().plusSeconds(60)));
        assertThat(signIn(ada.name(), People.PASSWORD)).hasHeader("Location", "/");
        people.accounts.save(people.again(good)
                .withPassword(hash.of(People.PASSWORD), clock.instant().minusSeconds(1)));
        assertThat(signIn(ada.name(), People.PASSWORD)).hasHeader("Location", "/login?error");
    }

    @Test
    void aDemoAccountOpensNothingOutsideTheDemo() {
        var demo = people.accounts.save(Account.created(
                        Names.next("demo"),
                        hash.of(People.PASSWORD),
                        null,
                        Set.of(Role.PLATFORM_ADMIN),
                        clock.instant())
                .forDemo());
        assertThat(signIn(demo.name(), People.PASSWORD)).hasHeader("Location", "/login?error");
        assertThat(http.get()
                        .uri("/api/v1/me")
                        .header("Authorization", "Bearer " + people.token(demo))
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void theSixthGuessIsNotLookedAt() {
        var start = hash.checks();
        for (var guess = 0; guess < 20; guess++) {
            signIn(ada.name(), "guess " + guess);
        }
        assertThat(hash.checks() - start).isEqualTo(GuessLimits.PER_DOOR);
        assertThat(signIn(ada.name(), People.PASSWORD))
                .headers()
                .satisfies(headers -> assertThat(headers.getFirst("Location")).matches("/login\\?wait=[0-9]{1,3}"));
        place = "198.51.100.77";
        assertThat(signIn(ada.name(), People.PASSWORD)).hasHeader("Location", "/");
    }

    @Test
    void aForwardedAddressOpensNoSecondDoor() {
        for (var guess = 0; guess < 5; guess++) {
            signIn(ada.name(), "guess " + guess);
        }
        var result = http.post()
                .uri("/login")
                .param("username", ada.name())
                .param("password", People.PASSWORD)
                .header("X-Forwarded-For", "127.0.0.1")
                .with(request -> {
                    request.setRemoteAddr(place);
                    return request;
                })
                .exchange();
        assertThat(result.getResponse().getHeader("Location")).startsWith("/login?wait=");
    }

    @Test
    void theTrailTellsOfSignInsButNeverRepeatsAnUnknownName() {
        var ghost = Names.next("hunter2-typed-into-the-wrong-field");
        signIn(ada.name(), People.PASSWORD);
        signIn(ada.name(), "wrong");
        signIn(ghost, "wrong");
        assertThat(actions("account/" + ada.name())).containsExactly("login.succeeded", "login.failed");
        assertThat(actions("account/" + ghost)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil", "/\\evil", "https:evil", "https://evil.example/families"})
    void noParameterLeadsElsewhere(String target) {
        var result = http.post()
                .uri("/login")
                .param("username", ada.name())
                .param("password", People.PASSWORD)
                .param("Saved-url", target)
                .param("continue", target)
                .exchange();
        assertThat(result).hasHeader("Location", "/");
    }

    private java.util.List<String> actions(String subject) {
        return sql.sql("select action from audit_event where subject = :subject order by seq")
                .param("subject", subject)
                .query((row, number) -> row.getString("action"))
                .list();
    }

    private MvcTestResult signIn(String name, String password) {
        return signIn(name, password, new MockHttpSession());
    }

    private MvcTestResult signIn(String name, String password, MockHttpSession session) {
        return http.post()
                .uri("/login")
                .param("username", name)
                .param("password", password)
                .session(session)
                .with(request -> {
                    request.setRemoteAddr(place);
                    request.setRequestedSessionIdValid(true);
                    return request;
                })
                .exchange();
    }
}
