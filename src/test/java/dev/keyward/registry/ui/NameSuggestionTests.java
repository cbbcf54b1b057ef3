package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyTemplate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggestionTests {

    @ParameterizedTest
    @CsvSource({
        "catalog:v2:item:{id}, catalog-item",
        "user:v3:profile:{user_id}, user-profile",
        "catalog:v2:item:{id}:region:{region=eu|us}, catalog-item-region",
        "Catalog:v2:Item.Card:{id}, catalog-item-card",
        "{id}, ''",
        "42:v1:x, x",
    })
    void theWordsOfATemplateMakeAName(String template, String name) {
        assertThat(NameSuggestion.of(new KeyTemplate(template))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"catalog:v2:item:{id}, catalog:v3:item:{id}", "user:v9, user:v10", "user:item:{id}, user:item:{id}"})
    void theNextTemplateCountsItsVersionUp(String template, String next) {
        assertThat(ReshapeDialog.next(template)).isEqualTo(next);
    }
}
