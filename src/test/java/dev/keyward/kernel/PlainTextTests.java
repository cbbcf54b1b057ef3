package dev.keyward.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {
    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Prices are old", "\u0645\u062e\u0632\u0646", "\ud83d\udd11", "a\n\tb"})
    void whatPeopleWriteIsTaken(String text) {
        assertThat(PlainText.required("title", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u200b", " \u200b\ufeff ", "\u2060", "abc\u202etxt.exe", "\u202dabc", "a\u0000b", "\u001b[31m"})
    void whatCannotBeSeenOrDeceivesIsRefused(String text) {
        assertThatThrownBy(() -> PlainText.required("title", text))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("title");
    }
}
