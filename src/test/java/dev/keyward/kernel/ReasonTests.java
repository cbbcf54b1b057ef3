package dev.keyward.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may write as a reason. */
class ReasonTests {
    @Test
    void aRequestTakesASentenceAndAnActTakesAWord() {
        assertThat(Reason.asked("  No scan yet \n")).isEqualTo("No scan yet");
        assertThat(Reason.given(" ok ")).isEqualTo("ok");
        assertThatThrownBy(() -> Reason.asked("x         "))
                .hasMessage("A reason takes 10 to 500 characters.")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Reason.given(" ")).hasMessage("A reason takes 1 to 500 characters.");
        assertThatThrownBy(() -> Reason.given("comment", "x".repeat(501)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::field)
                                .containsExactly("comment"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved \u202Eton",
                "zero\u200Bwidth",
                "isolated \u2066text\u2069",
                "right\u200Fmark",
                "soft\u00ADhyphen",
                "a line\u2028separator",
                "byte\uFEFForder",
                "tag \uDB40\uDC41",
                "bell \u0007",
                "half \uD83D"
            })
    void whatHidesOrTurnsTheTextIsRefused(String text) {
        assertThat(PlainText.is(text)).isFalse();
        assertThatThrownBy(() -> Reason.asked(text + " and more of it")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u05D4\u05DE\u05D8\u05DE\u05D5\u05DF \u05D9\u05E9\u05DF",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\uD83D\uDC69\u200D\uD83D\uDCBB at work",
                "two\nlines\tand a tab",
                "na\u00EFve \u4E2D\u6587"
            })
    void scriptsOfAllDirectionsAndTheirJoinersAreText(String text) {
        assertThat(PlainText.is(text)).isTrue();
    }
}
