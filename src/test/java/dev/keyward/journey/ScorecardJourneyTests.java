package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where are we and what moved: from the landing page to any cause in one click (product.md, journey 9). */
@Journey
class ScorecardJourneyTests {
    @LocalServerPort
    private int port;

    @Test
    void aReviewerSeesTheQuarterOnLandingAndTheCauseOneClickAway() {
        try (var visitor = Visitor.signedIn(port, "reviewer")) {
            var page = visitor.page();
            visitor.open("/");
            assertThat(page.getByText(Pattern.compile("families rose and .* fell since")))
                    .isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the scorecard"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Domains and criteria")))
                    .isVisible();
            visitor.settle();
            Accessibility.check(page);

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^catalog, M2\\.4: Failed")))
                    .click();
            assertThat(page.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("M2.4 Documented in catalog")))
                    .isVisible();
            visitor.settle();
            Accessibility.check(page);

            page.locator("main, body")
                    .getByRole(
                            AriaRole.LINK,
                            new com.microsoft.playwright.Locator.GetByRoleOptions()
                                    .setName("catalog-price")
                                    .setExact(true))
                    .first()
                    .click();
            page.waitForURL(Pattern.compile("/families/catalog-price.*"));
        }
    }

    @Test
    void aFamilyTellsWhatItsLevelRestsOn() {
        try (var visitor = Visitor.signedIn(port, "engineer")) {
            var page = visitor.page();
            visitor.open("/families/catalog-item?tab=maturity");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What the level rests on")))
                    .isVisible();
            visitor.settle();
            Accessibility.check(page);
        }
    }
}
