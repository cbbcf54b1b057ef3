package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.keyward.shell.kit.ChartUnit;
import dev.keyward.shell.kit.TimeChart;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Browser;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A chart is read by eye, by keyboard and as a table, in light and in dark. */
@Journey
class ChartJourneyTests {
    private static final Instant START = Instant.parse("2026-11-03T00:00:00Z");
    private static final String INK = "() => [...document.querySelector('kw-time-chart canvas').getContext('2d')"
            + ".getImageData(0, 0, 600, 200).data].reduce((sum, value) => (sum * 31 + value) % 1000003, 7)";

    @LocalServerPort
    private int port;

    @Test
    void theKeysMoveThroughTheNumbersAndShowThemAsATable() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            put(page);
            var plot = page.getByRole(AriaRole.GROUP, named("Speed and correctness, eu"));
            assertThat(plot.locator("canvas")).isVisible();
            assertThat(plot).hasAttribute("aria-label", Pattern.compile("Stale-read ratio last 0.04 %.*allowed 0.1 %"));
            plot.focus();
            page.keyboard().press("Home");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("kw-time-chart [aria-live]"))
                    .hasText("3 Nov, 00:05:00 UTC: Hit p95 no data, Stale-read ratio 0.04 %");
            page.keyboard().press("t");
            var table = page.getByRole(AriaRole.REGION, named("Speed and correctness, eu, table"));
            assertThat(table).isFocused();
            assertThat(table.getByRole(AriaRole.ROW)).hasCount(13);
            assertThat(table).containsText("no data");
            Accessibility.check(page);
            page.keyboard().press("t");
            assertThat(table).isHidden();
            assertThat(plot).isFocused();
        }
    }

    @Test
    void anotherThemeIsDrawnAnew() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            put(page);
            assertThat(page.locator("kw-time-chart canvas")).isVisible();
            var light = page.evaluate(INK);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.waitForFunction("before => (" + INK + ")() !== before", light);
            Accessibility.check(page);
        }
    }

    @Test
    void aPhoneHasRoomForItToo() {
        try (var engineer = Visitor.at(Browser.visit("http://localhost:" + port, 390, 844))) {
            engineer.signIn("engineer", "keyward-demo");
            var page = engineer.page();
            page.waitForURL(url -> !url.contains("/login"));
            engineer.settle();
            put(page);
            assertThat(page.locator("kw-time-chart canvas")).isVisible();
            var fits = page.evaluate("() => document.documentElement.scrollWidth <= innerWidth");
            assertThat(fits).isEqualTo(true);
        }
    }

    /** Puts a chart on whatever page is open, as Java would send it. */
    private static void put(Page page) {
        var times = new ArrayList<Instant>();
        var speed = new ArrayList<@Nullable Double>();
        var stale = new ArrayList<@Nullable Double>();
        for (var n = 0; n < 12; n++) {
            times.add(START.plus(Duration.ofMinutes(5L * n)));
            speed.add(n == 1 ? null : Double.valueOf(2 + n % 3));
            stale.add(0.0004);
        }
        var chart = new TimeChart("Speed and correctness, eu")
                .shows(
                        times,
                        new TimeChart.Line("Hit p95", ChartUnit.MILLISECONDS, speed),
                        new TimeChart.Line("Stale-read ratio", ChartUnit.PERCENT, stale).against("allowed", 0.001));
        page.evaluate(
                "async data => { await import(new URL('keyward/chart.js', document.baseURI));"
                        + " const chart = document.createElement('kw-time-chart'); chart.data = data;"
                        + " document.querySelector('.kw-page').prepend(chart); }",
                String.valueOf(chart.getElement().getProperty("data")));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
