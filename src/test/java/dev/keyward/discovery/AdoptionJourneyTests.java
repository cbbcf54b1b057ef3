package dev.keyward.discovery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Clicks;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Names;
import dev.keyward.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Keys that nobody registered become drafts: three clicks for a pattern, six for twenty of them (product.md, journey 2). */
@Journey
class AdoptionJourneyTests {
    private static final int PATTERNS = 20;

    @LocalServerPort
    private int port;

    @Autowired
    ApplicationContext console;

    @Test
    void threeClicksMakeADraftOfAPattern() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var word = scanned();
            engineer.open("/keyspaces/demo/coverage");
            var page = engineer.page();
            var clicks = Clicks.on(page);
            unregistered(page);
            domain(page);
            button(page, Pattern.compile("Draft a family of " + word + ".*parta"))
                    .click();

            assertThat(page.getByText(word + "-parta is a draft")).isVisible();
            assertThat(clicks.made()).as("clicks from the coverage").isLessThanOrEqualTo(2);
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(word + "-parta")))
                    .isVisible();
        }
    }

    @Test
    void sixClicksMakeTwentyDrafts() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var word = scanned();
            engineer.open("/keyspaces/demo/coverage");
            var page = engineer.page();
            var clicks = Clicks.on(page);
            unregistered(page);
            Accessibility.check(page);
            domain(page);
            button(page, Pattern.compile("^Select all$")).click();
            button(page, Pattern.compile("^Draft %d families$".formatted(PATTERNS)))
                    .click();
            button(page, Pattern.compile("^Import %d families$".formatted(PATTERNS)))
                    .click();

            assertThat(page.getByText("%d new, 0 changed".formatted(PATTERNS))).isVisible();
            assertThat(clicks.made()).as("clicks from the coverage").isLessThanOrEqualTo(5);
            engineer.open("/families/" + word + "-partb");
            assertThat(page.getByText("Draft").first()).isVisible();
        }
    }

    @Test
    void examplesAreCoveredUntilSomebodyUncoversThemAndHostileOnesStayText() {
        var word = Names.next("stray");
        var keys = new ArrayList<byte[]>();
        for (char c = 'a'; c < 'k'; c++) {
            keys.add((word + ":<img src=x onerror=alert(1)>" + c).getBytes(UTF_8));
            keys.add((word + ":\u202e\n" + c).getBytes(UTF_8));
        }
        keys.add(new byte[] {0, 1, 2});
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            found(keys);
            var page = engineer.page();
            var alarms = new ArrayList<String>();
            page.onDialog(dialog -> {
                alarms.add(dialog.message());
                dialog.dismiss();
            });
            engineer.open("/keyspaces/demo/unregistered");
            assertThat(page.getByLabel("Unregistered patterns")).containsText("such as " + word);
            assertThat(page.getByLabel("Unregistered patterns")).not().containsText("onerror");
            button(page, Pattern.compile("^Why " + word)).click();
            button(page, Pattern.compile("Reveal the examples")).click();

            assertThat(page.locator(".kw-evidence").last()).containsText(word + ":");
            assertThat(page.locator("vaadin-dialog .kw-evidence img, vaadin-grid img"))
                    .hasCount(0);
            Accessibility.check(page);
            assertThat(alarms).isEmpty();
        }
    }

    private String scanned() {
        var word = Names.next("stray");
        var keys = new ArrayList<byte[]>();
        for (int n = 0; n < PATTERNS; n++) {
            for (int id = 0; id < 40 - n; id++) {
                keys.add("%s:%d:part%c"
                        .formatted(word, 1_000 + id, (char) ('a' + n))
                        .getBytes(UTF_8));
            }
        }
        found(keys);
        return word;
    }

    /** As the latest scan, behind any that is under way. */
    private void found(List<byte[]> keys) {
        var scans = console.getBean(ScanList.class);
        var underWay = new ScanFilter("demo", Set.of(ScanState.QUEUED, ScanState.RUNNING), null);
        await().atMost(Duration.ofMinutes(1)).until(() -> scans.count(underWay) == 0);
        StrangersOfAScan.ended(console, "demo", keys);
    }

    private static void unregistered(Page page) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Unregistered")))
                .first()
                .click();
        assertThat(page.getByLabel("Unregistered patterns")).isVisible();
    }

    /** A value that no scan can know; typed, so that it is a field and no click. */
    private static void domain(Page page) {
        var domain = page.getByLabel("Domain of the drafts");
        domain.fill("catalog");
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("catalog")))
                .isVisible();
        domain.press("Enter");
        assertThat(page.locator("vaadin-combo-box[opened]")).hasCount(0);
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
