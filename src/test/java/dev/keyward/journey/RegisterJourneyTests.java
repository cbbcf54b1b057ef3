package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Names;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An engineer registers a family: two clicks from the list, and what is typed answers at once. */
@Journey
class RegisterJourneyTests {
    @LocalServerPort
    private int port;

    @Test
    void twoClicksAndThreeAnswersMakeAConformingFamily() {
        var name = Names.next("offer");
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            engineer.open("/families");
            var page = engineer.page();
            button(page, "Register a family").click();
            var template = page.getByLabel("Key template");
            template.fill("catalog:" + name + ":{offer_id=int}");
            assertThat(page.getByLabel("What the template means")).containsText("KT002");
            Accessibility.check(page);

            template.fill("catalog:v1:" + name + ":{offer_id=int}");
            assertThat(page.getByLabel("What the template means")).containsText("Keeps every rule");
            page.getByLabel("Purpose").fill("Offers of the day, read by the listing and the product pages");
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("Event-driven")))
                    .check();
            assertThat(page.getByLabel("Dead-letter queue").first()).hasValue("catalog-" + name + "-dlq");
            button(page, "Register the family").click();

            assertThat(page).hasURL(Pattern.compile("/families/catalog-" + name + "$"));
            assertThat(page.getByText("Active").first()).isVisible();
            assertThat(page.getByText("Versioned key")).isVisible();
            Accessibility.check(page);
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
