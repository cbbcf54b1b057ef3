package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.registry.Outlook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingCardsTests {

    @Test
    void promisesShowEveryFindingButThoseAboutTheKeys() {
        var findings = List.of(
                new Finding("KF005", Severity.WARN, "slo", "It has no objective.", null),
                Finding.error("KT002", "template", "The second segment is no version."),
                Finding.error("KF003", "invalidation.retry", "Nothing tries again."));

        var text = FindingCards.promises(Optional.of(new Outlook(findings, List.of())))
                .getElement()
                .getTextRecursively();

        assertThat(text).contains("KF003", "Nothing tries again.", "Why?", "KF005", "Warning");
        assertThat(text.indexOf("KF003")).isLessThan(text.indexOf("KF005"));
        assertThat(text).doesNotContain("KT002");
    }
}
