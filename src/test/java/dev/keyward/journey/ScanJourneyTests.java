package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Browser;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A keyspace nobody knows is scanned, and a minute later everybody can see whose its keys are. */
@Journey
class ScanJourneyTests {
    @LocalServerPort
    private int port;

    @Test
    void aScanIsStartedFollowedToItsEndAndItsCoverageRead() throws IOException {
        try (var platform = Visitor.signedIn(port, "platform")) {
            var page = platform.page();
            platform.open("/keyspaces");
            Accessibility.check(page);
            scan(platform);
            Accessibility.check(page);
            link(page, "Coverage").click();
            assertThat(page.locator("h1")).hasText("Coverage of demo");
            readCoverage(platform);
            readTheSameAsAFile(page);
        }
    }

    /** Whatever the demo scans itself has to be over first: one scan of a keyspace runs at a time. */
    private static void scan(Visitor platform) {
        var page = platform.page();
        platform.open("/scans?state=RUNNING,QUEUED");
        page.waitForCondition(() -> {
            platform.open("/scans?state=RUNNING,QUEUED");
            return page.getByText("No scan matches these filters.").isVisible()
                    || page.getByText("Nothing has been scanned yet").isVisible();
        });
        platform.open("/scans/new?keyspace=demo");
        assertThat(page.getByText("What it costs")).isVisible();
        Accessibility.check(page);
        button(page, "Start the scan").click();
        page.waitForURL(Pattern.compile(".*/scans/[0-9a-f-]{36}"));
        assertThat(page.locator("h1")).hasText("Full scan of demo");
        assertThat(page.getByText("Completed", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(page.locator(".kw-scan")).containsText("What it found");
    }

    private static void readCoverage(Visitor platform) {
        var page = platform.page();
        assertThat(page.locator(".kw-sentence")).containsText("of its bytes belong to registered families");
        var map =
                page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^Bytes of demo")));
        assertThat(map.locator("a.kw-map-tile").first()).isVisible();
        Accessibility.check(page);
        walk(page, map);
        platform.open("/scans");
        Accessibility.check(page);
        page.goBack();
        platform.settle();
    }

    /** The picture without a mouse: one stop for the Tab key, arrows from tile to tile, Enter opens an owner. */
    private static void walk(Page page, Locator map) {
        assertThat(map.locator("[tabindex='0']")).hasCount(1);
        map.locator("button.kw-map-name").first().focus();
        page.keyboard().press("Enter");
        assertThat(button(page, "All owners")).isVisible();
        page.waitForURL(Pattern.compile(".*owner=.*"));
        assertThat(page.getByText(Pattern.compile("hidden by filters"))).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Escape");
        assertThat(button(page, "All owners")).isHidden();
    }

    private static void readTheSameAsAFile(Page page) throws IOException {
        var file = page.waitForDownload(
                () -> link(page, "Take these rows away as CSV").click());
        assertThat(file.suggestedFilename()).isEqualTo("coverage-demo.csv");
        assertThat(Files.readString(file.path())).contains("catalog-item").contains("Bytes low");
    }

    @Test
    void aPhoneHasRoomForThePagesToo() {
        try (var engineer = Visitor.at(Browser.visit("http://localhost:" + port, 390, 844))) {
            engineer.signIn("engineer", "keyward-demo");
            var page = engineer.page();
            page.waitForURL(url -> !url.contains("/login"));
            for (var path : new String[] {"/keyspaces", "/keyspaces/demo/coverage", "/scans", "/scans/new"}) {
                engineer.open(path);
                assertThat(page.locator("h1")).isVisible();
                var fits = page.evaluate("() => document.documentElement.scrollWidth <= innerWidth");
                assertThat(fits).as(path).isEqualTo(true);
            }
        }
    }

    @Test
    void aFamilyShowsWhatWasObservedBesideWhatItsTeamDeclared() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            engineer.open("/families/catalog-item?tab=keys");
            var page = engineer.page();
            assertThat(page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Keys")))
                    .isVisible();
            Accessibility.check(page);
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
