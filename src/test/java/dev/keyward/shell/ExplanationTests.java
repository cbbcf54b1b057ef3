package dev.keyward.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Refused;
import dev.keyward.security.MissingRole;
import dev.keyward.security.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.authorization.AuthorizationDeniedException;

class ExplanationTests {
    @Test
    void aRefusalIsFoundBehindWhatWrapsIt() {
        var explanation = Explanation.of(new IllegalStateException("bean", Refused.unknown("family", "prise")));
        assertThat(explanation.status()).isEqualTo(404);
        assertThat(explanation.words()).isEqualTo("There is no family 'prise'.");
    }

    @Test
    void aMissingRoleIsNamedInWords() {
        var missing = new MissingRole(Set.of(Role.PURGE_APPROVER, Role.INCIDENT_COMMANDER));
        var explanation = Explanation.of(new AuthorizationDeniedException("no", missing));
        assertThat(explanation.words()).contains("incident commander or purge approver");
    }

    @Test
    void aLostRaceIsNotAnError() {
        assertThat(Explanation.of(new OptimisticLockingFailureException("stale"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theUnexpectedShowsAReferenceAndNoTrace() {
        var explanation = Explanation.of(new IllegalStateException("secret table name"));
        assertThat(explanation.status()).isEqualTo(500);
        assertThat(explanation.toString()).contains("Reference ").doesNotContain("secret");
    }
}
