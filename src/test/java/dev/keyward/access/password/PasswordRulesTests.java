package dev.keyward.access.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
    @ParameterizedTest
    @ValueSource(strings = {"a quiet long walk", "пароль и ещё слова", "keyward-demo", "Tr0ub4dor&3xx"})
    void lengthIsEnough(String password) {
        assertThat(PasswordRules.checked(password, "ada")).isEqualTo(password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars"})
    void aShortOneIsRefused(String password) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordRules.checked(password, "ada"))
                .withMessage("A password takes at least 12 characters.");
    }

    @Test
    void aVeryLongOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordRules.checked("ab cd".repeat(26), "ada"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "PassWord1234",
                "123456789012",
                "zzzzzzzzzzzzzzz",
                "ababababababab",
                "ada-lovelace1"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordRules.checked(password, "ada-lovelace"))
                .withMessageContaining("take another");
    }
}
