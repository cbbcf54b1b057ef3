package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Three in the morning: one suspicious key, and thirty seconds (product.md, journey 5). */
@Journey
class DeclareJourneyTests {
    @LocalServerPort
    private int port;

    @Test
    void aPastedKeyBecomesAnIncidentWithOneClickAndTwoFieldsInUnderThirtySeconds() {
        try (var sre = Visitor.signedIn(port, "sre")) {
            var page = sre.page();
            count(page);
            var begin = System.nanoTime();
            page.keyboard().press("Control+k");
            page.keyboard().insertText("account:v1:balance:4711");
            assertThat(page.getByRole(AriaRole.OPTION)
                            .filter(new Locator.FilterOptions().setHasText("account-balance"))
                            .first())
                    .isVisible();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/families/account-balance$"));
            page.getByRole(AriaRole.BUTTON, named("Declare an incident")).click();
            assertThat(page.getByLabel("Title")).isFocused();
            page.keyboard().type("Balances are an hour old");
            page.keyboard().press("Tab");
            page.keyboard().press("Space");
            assertThat(page.getByText("stale critical data causing business risk"))
                    .isVisible();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/incidents/[0-9]+$"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("Balances are an hour old");
            var took = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(took).as("from the key to the incident").isLessThan(Duration.ofSeconds(30));
            assertThat(clicks(page)).as("clicks").isEqualTo(1);
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("team-account");
            assertThat(page.getByRole(AriaRole.MAIN)).containsText("in eu, us, ap");
            Accessibility.check(page);
        }
    }

    @Test
    void everyPageOfIncidentsIsAccessible() {
        try (var sre = Visitor.signedIn(port, "sre")) {
            for (var path :
                    List.of("/incidents", "/incidents/metrics", "/incidents/new?family=catalog-item", "/incidents/1")) {
                sre.open(path);
                assertThat(sre.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .isVisible();
                Accessibility.check(sre.page());
            }
        }
    }

    @Test
    void twoKeysDeclareOneFromAnywhere() {
        try (var sre = Visitor.signedIn(port, "sre")) {
            var page = sre.page();
            sre.open("/purges");
            page.getByRole(AriaRole.MAIN).focus();
            page.keyboard().press("c");
            page.keyboard().press("i");
            assertThat(page).hasURL(Pattern.compile("/incidents/new$"));
        }
    }

    /** Counts what a mouse does; a key that presses a button is no click of a person. */
    private static void count(Page page) {
        page.evaluate("() => { window.kwClicks = 0; addEventListener('click', e => {"
                + " if (e.detail > 0) window.kwClicks++; }, true); }");
    }

    private static int clicks(Page page) {
        return (Integer) page.evaluate("() => window.kwClicks");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
