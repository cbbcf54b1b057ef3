package dev.keyward.gate.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.Test;

class FreezeBannerTests {
    @Test
    void anIncidentThatIsNamedLeadsToItsPage() {
        var line = FreezeBanner.line("Incident 11 of class A is under way.");
        assertThat(line.getElement().getTextRecursively()).isEqualTo("Incident 11 of class A is under way.");
        assertThat(line.getChildren().filter(Anchor.class::isInstance).map(Anchor.class::cast))
                .extracting(Anchor::getHref)
                .containsExactly("incidents/11");
        assertThat(FreezeBanner.line("The error budget in eu is exhausted.").getChildren())
                .noneMatch(Anchor.class::isInstance);
    }
}
