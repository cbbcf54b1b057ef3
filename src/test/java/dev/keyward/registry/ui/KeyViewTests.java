package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

class KeyViewTests extends RegistryPage {

    @Test
    void aKeyIsExplainedWithItsValuesAndWhomToCall() {
        var family = family(":v1:item:{item_id=int}");
        family(":v1:item:{item_id=int}:image");

        ask(domain + ":v1:item:42");

        assertThat(words())
                .contains("Registered", family.name().text(), "{item_id}", "42", "Whom to call", team.text(), "#oncall")
                .contains("Near misses", "'image' is missing at segment 5.");
        assertThat(address()).doesNotContain("item");
    }

    @Test
    void aKeyOfAnUnknownVersionNamesThoseThereAre() {
        family(":v1:item:{item_id=int}");

        ask(domain + ":v7:item:42");

        assertThat(words()).contains("Version unknown", "Versions of the family", ":v1:item:{item_id=int}", "Current");
    }

    @Test
    void aHostileKeyIsShownEscaped() {
        family(":v1:item:{item_id=int}");

        ask("\"%s:v1:item:\\n<b>\\xff\\x00\"".formatted(domain));

        assertThat(words())
                .contains("Unregistered", domain + ":v1:item:\\x0a<b>\\xff\\x00")
                .contains("Segment 4 is '\\u{a}<b>\\xff\\u{0}'");
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void whoDoesNotActOnKeysReadsWhichRoleWouldDo() {
        var family = family(":v1:item:{item_id=int}");

        ask(domain + ":v1:item:42");

        assertThat(words()).contains(family.name().text(), "Look at the key");
    }

    @Test
    void aQuestionOfAnotherSessionIsOver() {
        open("keys?asked=4711");

        assertThat(words()).contains("This question is over");
    }

    @Test
    void theListLeadsThere() {
        family(":v1:item:{id=int}");
        open("families");
        press("Paste a key");
        type("Key", domain + ":v1:item:42");

        press("Explain in full");

        assertThat(find(H1.class).single().getText()).isEqualTo("Whose key is this?");
        assertThat(words()).contains("Registered");
    }

    private void ask(String key) {
        open("keys");
        type("Key", key);
        press("Explain");
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }
}
