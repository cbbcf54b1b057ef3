package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
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
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("This quarter");
            assertThat(page.getByRole(
                            AriaRole.REGION, new Page.GetByRoleOptions().setName("Heat map of domains and criteria")))
                    .isVisible();
            assertThat(page.getByText(Pattern.compile("^What moved since"))).isVisible();
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
    void everyPersonaHasAHomeAndTheOthersAreOneClickAway() {
        try (var visitor = Visitor.signedIn(port, "engineer")) {
            var page = visitor.page();
            assertThat(page.getByText("Your families, worst first")).isVisible();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("SRE"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("home=sre"));
            assertThat(page.getByText("Now: open incidents")).isVisible();
            assertThat(page.getByText("Dead letters")).isVisible();
            visitor.settle();
            Accessibility.check(page);
        }
        try (var visitor = Visitor.signedIn(port, "sre")) {
            assertThat(visitor.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Now");
        }
    }

    @Test
    void aDomainIsExemptedFromACellAndTheHeaderCountsIt() {
        try (var engineer = Visitor.signedIn(port, "engineer");
                var reviewer = Visitor.signedIn(port, "reviewer")) {
            var page = engineer.page();
            engineer.open("/scorecard?domain=user&criterion=M2.5");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Exempt the domain"))
                    .click();
            page.getByLabel("Why it cannot hold yet").fill("The first scan comes next month");
            engineer.settle();
            Accessibility.check(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for the exemption"))
                    .click();
            assertThat(page.getByText("The exemption waits for a second person."))
                    .isVisible();

            var other = reviewer.page();
            reviewer.open("/scorecard");
            assertThat(other.getByText(Pattern.compile("6 exemptions are in force")))
                    .isVisible();
            other.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Decide on the exemption of M2.5 for user"))
                    .click();
            other.getByLabel("Why").fill("Until the first scan");
            other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve"))
                    .click();
            assertThat(other.getByText(Pattern.compile("7 exemptions are in force")))
                    .isVisible();
        }
    }

    @Test
    void aDomainShowsItsThreeLimitsForAnyDayAndARulesetIsTriedOut() {
        try (var visitor = Visitor.signedIn(port, "reviewer")) {
            var page = visitor.page();
            visitor.open("/scorecard/catalog");
            assertThat(page.getByText("(b) Its strict families")).isVisible();
            Accessibility.check(page);
            visitor.open("/scorecard/rulesets");
            Accessibility.check(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try other numbers"))
                    .click();
            page.getByLabel("How old a report of reads may be").fill("1m");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try it out"))
                    .click();
            assertThat(page.getByText(Pattern.compile("^With this ruleset, [1-9]")))
                    .isVisible();
            assertThat(page).hasURL(Pattern.compile("series.reads=1m"));
            visitor.settle();
            Accessibility.check(page);
        }
    }

    @Test
    void anAbsurdDayInTheAddressMeansNowAndBreaksNothing() {
        try (var visitor = Visitor.signedIn(port, "reviewer")) {
            var page = visitor.page();
            var errors = new ArrayList<String>();
            page.onPageError(errors::add);
            for (var day : List.of("0001-01-01", "1969-12-31", "9999-12-31", "-0044-03-15", "2026-02-30", "now")) {
                visitor.open("/scorecard/catalog?asOf=" + day);
                assertThat(page.getByText("(b) Its strict families")).isVisible();
            }
            visitor.settle();
            Assertions.assertThat(errors).isEmpty();
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
