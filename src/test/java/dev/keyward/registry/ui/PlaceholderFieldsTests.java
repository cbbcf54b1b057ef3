package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Severity;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.PlaceholderUse.Source;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceholderFieldsTests {
    private static final Finding FREE_INPUT =
            Finding.error("KT007", "placeholders.sku", "Users choose the value of 'sku', and any bytes fit.");
    private final PlaceholderFields fields = new PlaceholderFields();

    PlaceholderFieldsTests() {
        fields.follow(new KeyTemplate("catalog:v1:item:{region}:{sku}"));
    }

    @Test
    void aFindingAboutOneOpensTheRowsAndStandsAtItsOwn() {
        assertThat(fields.isOpen()).isFalse();

        fields.attend(List.of(FREE_INPUT));

        assertThat(fields.isOpen()).isTrue();
        assertThat(complaints()).containsExactly("", FREE_INPUT.message());
    }

    @Test
    void whatWasFoldedOverAKnownFindingStaysFoldedUntilAnotherComes() {
        fields.attend(List.of(FREE_INPUT));
        fields.setOpen(false);

        fields.attend(List.of(FREE_INPUT));
        assertThat(fields.isOpen()).isFalse();

        fields.attend(List.of(Finding.error("KT006", "placeholders", "No placeholder says for whom.")));
        assertThat(fields.isOpen()).isTrue();
        assertThat(fields.getElement().getTextRecursively()).contains("No placeholder says for whom.");
        assertThat(complaints()).containsExactly("", "");
    }

    @Test
    void aWarningLeavesThemFolded() {
        fields.attend(List.of(new Finding("KT004", Severity.WARN, "placeholders.sku", "It changes often.", null)));

        assertThat(fields.isOpen()).isFalse();
    }

    @Test
    void aRefusalAboutAnotherFieldIsNotTheirs() {
        assertThat(fields.complains(FREE_INPUT)).isTrue();
        assertThat(fields.complains(Finding.error("KF001", "invalidation.strategy", "Strict data needs events.")))
                .isFalse();
    }

    @Test
    void whatAManifestSaysIsWrittenBackForThePlaceholdersThatAreThere() {
        var said = Map.of(
                "sku", new PlaceholderUse(null, Source.USER_INPUT, "lower-case"),
                "region", new PlaceholderUse(null, null, null));

        fields.shows(said);
        assertThat(fields.uses()).isEqualTo(said);

        fields.follow(new KeyTemplate("catalog:v1:item:{sku=slug}"));
        assertThat(fields.uses()).containsOnlyKeys("sku");
        fields.shows(null);
        assertThat(fields.uses()).isEmpty();
    }

    private List<String> complaints() {
        return below(fields)
                .filter(TextField.class::isInstance)
                .map(RegistryPage::complaint)
                .toList();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(PlaceholderFieldsTests::below));
    }
}
