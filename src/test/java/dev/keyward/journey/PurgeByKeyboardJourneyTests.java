package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.keyward.testing.Visitor.PATIENTLY;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.purge.RawRedis;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Names;
import dev.keyward.testing.Program;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has no mouse, or does not see the screen, is told what is wrong and is never left nowhere. */
@Journey
class PurgeByKeyboardJourneyTests {
    @LocalServerPort
    private int port;

    @Value("${keyward.keyspaces.demo.url}")
    private String redisUrl;

    /** It would pass for an empty field: no cap, or keys that go at once instead of expiring. */
    @Test
    void nothingIsRequestedWhereANumberIsNoneAndTheCursorGoesThere() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            engineer.open("/purges/new?family=content-feed&cap=10&reason=Feeds+are+old");
            var cap = page.getByLabel("At most keys per second");
            cap.fill("99999999999999");
            press(button(page, "Preview"));
            assertThat(cap).isFocused();
            assertThat(page.getByText("This is no whole number that fits here").first())
                    .isVisible();
            assertThat(page).hasURL(Pattern.compile("/purges/new"));

            cap.fill("0");
            press(button(page, "Preview"));
            assertThat(page.getByText("The cap is a whole number").first()).isVisible();
            assertThat(cap).isFocused();

            cap.fill("10");
            var soft = page.getByLabel("Let them expire within seconds");
            soft.fill("99999999999999");
            press(button(page, "Preview"));
            assertThat(soft).isFocused();
            assertThat(page).hasURL(Pattern.compile("/purges/new"));
        }
    }

    @Test
    void whatIsMissingIsToldTogetherAndTheCursorGoesToTheFirst() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            engineer.open("/purges/new");
            press(button(page, "Preview"));
            assertThat(page.getByText("Choose at least one family").first()).isVisible();
            assertThat(page.getByText("Say why, in a sentence.").first()).isVisible();
            assertThat(page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Key families")))
                    .isFocused();
        }
    }

    @Test
    void noActOfAPurgeLosesTheCursor() {
        var family = Names.next("content-teaser");
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            var purge = asked(engineer, family);
            landed(page, "Waiting for approval");
            approved(purge);
            press(button(page, Pattern.compile("^Purge 600 keys\u2026")));
            press(button(page, Pattern.compile("^Purge 600 keys in")));
            landed(page, "Running");
            press(button(page, "Pause"));
            landed(page, "Paused");
            page.keyboard().press("Tab");
            assertThat(button(page, "Abort\u2026")).isFocused();
            press(button(page, "Abort\u2026"));
            press(button(page, "Abort this purge"));
            landed(page, "Aborted");
            Accessibility.check(page);
        }
    }

    private String asked(Visitor engineer, String family) {
        var page = engineer.page();
        new Program(page, "engineer").makes("/families", """
                {"name": "%s", "domain": "content", "owner": "team-content", "template": "content:v1:%s:{teaser_id=int}",
                 "keyspace": "demo", "purpose": "Teasers of the landing page", "ttl": {"value": "PT10M"},
                 "invalidation": {"strategy": "TTL_ONLY"}}""".formatted(family, family));
        try (var redis = new RawRedis(redisUrl)) {
            redis.write(IntStream.range(0, 600)
                    .mapToObj(n -> "content:v1:%s:%d".formatted(family, n))
                    .toList());
        }
        engineer.open("/purges/new?cap=10&reason=Teasers+are+old&family=" + family);
        press(button(page, "Preview"));
        page.waitForURL(Pattern.compile("/purges/[0-9a-f-]{36}"));
        return page.url().replaceAll(".*/purges/([0-9a-f-]{36}).*", "$1");
    }

    private void approved(String purge) {
        try (var approver = Visitor.signedIn(port, "approver")) {
            approver.open("/purges/" + purge);
            press(button(approver.page(), "Approve"));
            landed(approver.page(), "Approved");
        }
    }

    /** The title has the cursor and says how it stands; the next acts come right after it. */
    private static void landed(Page page, String state) {
        var title = page.locator(".kw-title-row");
        assertThat(title.getByText(state)).isVisible(PATIENTLY);
        assertThat(title).isFocused();
    }

    private static void press(Locator button) {
        button.focus();
        button.press("Enter");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
