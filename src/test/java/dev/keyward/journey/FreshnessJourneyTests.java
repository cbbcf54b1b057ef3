package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An SRE sees which promise is broken worst, where, and why the number is what it is. */
@Journey
class FreshnessJourneyTests {
    @LocalServerPort
    private int port;

    @Test
    void fromTheWorstFamilyToItsArithmetic() {
        try (var sre = Visitor.signedIn(port, "sre")) {
            sre.open("/freshness?q=account-permissions");
            var page = sre.page();
            assertThat(page.getByRole(AriaRole.HEADING, named("Freshness objectives")))
                    .isVisible();
            var worst = page.getByRole(AriaRole.LINK, named("account-permissions"));
            assertThat(worst).isVisible();
            assertThat(page.getByText("hidden by filters")).isVisible();
            Accessibility.check(page);

            worst.click();
            assertThat(page).hasURL(Pattern.compile("/families/account-permissions\\?tab=freshness"));
            assertThat(page.getByText("99.9 % of the reads at most 2 seconds stale"))
                    .isVisible();
            assertThat(page.locator("kw-time-chart").first()).isVisible();
            Accessibility.check(page);

            page.getByRole(AriaRole.BUTTON, named("Why is the budget of us as it is?"))
                    .click();
            assertThat(page.getByRole(AriaRole.LISTITEM)
                            .filter(new Locator.FilterOptions().setHasText("Error budget = (1 - 99.9 %)"))
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void whatNobodyMeasuresIsHatchedAndSaysSo() {
        try (var sre = Visitor.signedIn(port, "sre")) {
            sre.open("/families/account-session?tab=freshness");
            var page = sre.page();
            assertThat(page.getByText("Failing check")
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .first())
                    .isVisible();
            assertThat(page.locator(".kw-budget-estimated").first()).containsText("estimated");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
