package dev.keyward.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.access.throttle.GuessLimits;
import dev.keyward.kernel.Refused;
import dev.keyward.security.Proof;
import dev.keyward.security.Role;
import dev.keyward.security.SignedInAccount;
import dev.keyward.security.SignedInSession;
import dev.keyward.security.StepUp;
import dev.keyward.testing.Caller;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** Acts that take a password typed a moment ago. */
@OnBothDatabases
class StepUpTests {
    @Autowired
    private ApplicationContext console;

    @Autowired
    private StepUp stepUp;

    @Autowired
    private InstantSource clock;

    private Account ben;

    @BeforeEach
    void somebody() {
        ben = new People(console).somebody(Role.PURGE_APPROVER);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPasswordIsFreshForFiveMinutes() {
        signedIn(Duration.ofSeconds(299));
        assertThat(stepUp.proof()).isEqualTo(Proof.FRESH);
        stepUp.require();
        signedIn(Duration.ofSeconds(300));
        assertThat(stepUp.proof()).isEqualTo(Proof.STALE);
        assertRefused(Refused.Kind.FORBIDDEN, stepUp::require);
    }

    @Test
    void typedAgainItIsFreshAgainAndTheSessionIsNoYounger() {
        signedIn(Duration.ofHours(2));
        stepUp.prove(People.PASSWORD);
        assertThat(stepUp.proof()).isEqualTo(Proof.FRESH);
        var caller = Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        assertThat(caller.getPrincipal())
                .isInstanceOfSatisfying(
                        SignedInAccount.class,
                        who -> assertThat(who.since()).isBefore(clock.instant().minusSeconds(7_000)));
    }

    @Test
    void wrongOnesAreCountedAsAtTheDoor() {
        signedIn(Duration.ofHours(2));
        for (var guess = 0; guess < GuessLimits.PER_DOOR; guess++) {
            assertRefused(Refused.Kind.INVALID, () -> stepUp.prove("not the one"));
        }
        assertRefused(Refused.Kind.TOO_MANY, () -> stepUp.prove(People.PASSWORD));
        assertThat(stepUp.proof()).isEqualTo(Proof.STALE);
    }

    @Test
    void aTokenWithTheScopeMakesAnotherAndOneWithoutMakesNone() {
        var person = Caller.with(console, Role.PURGE_APPROVER);
        var ordinary = person.with("write");
        assertThat(ordinary.post("/tokens", "{\"name\": \"more\", \"scopes\": [\"purge\"]}"))
                .hasStatus(403);
        var entrusted = person.with("purge");
        var listed = entrusted.get("/tokens");
        assertThat(Caller.<List<List<String>>>read(listed, "$.items[*].scopes"))
                .contains(List.of("read", "write", "purge"), List.of("read", "write"));
        assertThat(entrusted.post("/tokens", "{\"name\": \"more\", \"scopes\": [\"purge\"]}"))
                .hasStatus(201);
    }

    private void signedIn(Duration ago) {
        var who = new SignedInAccount(ben.name(), ben.stamp(), clock.instant().minus(ago));
        SecurityContextHolder.setContext(new SecurityContextImpl(SignedInSession.proof(who, ben.roles(), null)));
    }

    private static void assertRefused(Refused.Kind kind, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
