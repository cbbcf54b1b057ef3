package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Clicks;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From a runbook to a drill that runs: three clicks and two fields (product.md, journey 8); and what it showed. */
@Journey
class DrillJourneyTests {
    @LocalServerPort
    private int port;

    @Test
    void aRunbookIsDrilledInThreeClicksWithAScenarioAndAFamily() {
        try (var commander = Visitor.signedIn(port, "commander")) {
            var page = commander.page();
            commander.open("/runbooks/stale-data");
            page.evaluate("() => { window.kwClicks = 0; addEventListener('click', e => {"
                    + " if (e.detail > 0) window.kwClicks++; }, true); }");
            button(page, "Plan a drill").click();
            var scenario = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Scenario"));
            scenario.focus();
            page.keyboard().type("The broker loses events");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            family(page);
            commander.settle();
            Accessibility.check(page);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Plan").setExact(true))
                    .click();
            assertThat(heading(page)).containsText("The broker loses events");
            commander.settle();
            Accessibility.check(page);

            button(page, "Start now").click();
            page.waitForURL(Pattern.compile("/incidents/[0-9]+.*tab=runbook.*"));
            assertThat(page.evaluate("() => window.kwClicks")).as("clicks").isEqualTo(3);
            assertThat(page.getByText("This is a drill")).isVisible();
            assertThat(page.getByText("minutes gone")).isVisible();
            assertThat(heading(page)).containsText("Drill: The broker loses events");
            commander.settle();
            Accessibility.check(page);
        }
    }

    /** Typed, and taken when the list has come down to it: before that, the first line is another family. */
    private static void family(Page page) {
        page.keyboard().type("catalog-item");
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("catalog-item");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-multi-select-combo-box-chip").filter(text("catalog-item")))
                .isVisible();
        page.keyboard().press("Escape");
    }

    /** Clicks counted from the home page: the drills, the plan, the start; the two fields are typed. */
    @Test
    void fromHomeADrillRunsAfterThreeClicksAndTwoFields() {
        try (var commander = Visitor.signedIn(port, "commander")) {
            var page = commander.page();
            var clicks = Clicks.on(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All drills"))
                    .click();
            page.waitForURL(Pattern.compile("/drills$"));
            button(page, "Plan a drill").click();
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Scenario"))
                    .focus();
            page.keyboard().type("A deploy doubles every TTL");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            family(page);
            button(page, "Start now").click();
            page.waitForURL(Pattern.compile("/incidents/[0-9]+.*tab=runbook.*"));
            assertThat(clicks.made()).as("clicks").isEqualTo(3);
            assertThat(heading(page)).containsText("Drill: A deploy doubles every TTL");
            assertThat(page.getByText("This is a drill")).isVisible();
        }
    }

    @Test
    void theListTellsWhoHasToDrillAndADoneDrillItsScoreAndItsGaps() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            engineer.open("/drills");
            assertThat(page.getByText("Never drilled").first()).isVisible();
            Accessibility.check(page);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("The worker writes sessions of the wrong tenant"))
                    .click();
            assertThat(page.getByText("The runbook held.").first()).isVisible();
            engineer.settle();
            Accessibility.check(page);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Make an action item of: Step 6")))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add the action item"))
                    .click();
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Its action item")))
                    .isVisible();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
