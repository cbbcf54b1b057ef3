package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.keyward.testing.Visitor.PATIENTLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.purge.RawRedis;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Names;
import dev.keyward.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The product's first promise: stale keys of one family go, nothing else does, and the trail says who did what. */
@Journey
class GovernedPurgeJourneyTests {
    @LocalServerPort
    private int port;

    @Value("${keyward.keyspaces.demo.url}")
    private String redisUrl;

    @Test
    void anEngineerRegistersAFamilyRequestsItsPurgeAndAnApproverLetsItRun() {
        var family = Names.next("catalog-banner");
        var own = keys("catalog:v1:" + family + ":%d", 300);
        var others = new ArrayList<String>();
        others.addAll(keys("catalog:v1:" + family + ":%d:image", 50));
        others.addAll(keys("catalog:v2:" + family + ":%d", 50));
        others.addAll(keys("catalog:v1:" + family + ":draft-%d", 50));
        write(own, others);

        String purge;
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            register(engineer, family);
            purge = request(engineer, family);
            selfApprovalIsNotOffered(engineer);
        }
        try (var approver = Visitor.signedIn(port, "approver")) {
            approve(approver, purge);
        }
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            run(engineer, purge);
            theTrailIsNotForEverybody(engineer);
        }
        assertThat(existing(family)).containsExactlyInAnyOrderElementsOf(others);
        try (var auditor = Visitor.signedIn(port, "auditor")) {
            theTrailTellsTheStory(auditor, purge);
        }
    }

    private void write(List<String> own, List<String> others) {
        try (var redis = new RawRedis(redisUrl)) {
            redis.write(own);
            redis.write(others);
        }
    }

    /** What an application still finds, by no code of the product. */
    private java.util.Set<String> existing(String family) {
        try (var redis = new RawRedis(redisUrl)) {
            return redis.keys("catalog:").stream()
                    .filter(key -> key.contains(family))
                    .collect(java.util.stream.Collectors.toSet());
        }
    }

    private static void register(Visitor engineer, String family) {
        var page = engineer.page();
        engineer.open("/families");
        button(page, "Register a family").click();
        page.getByLabel("Key template").fill("catalog:v1:%s:{banner_id=int}".formatted(family));
        assertThat(page.getByText("catalog:v1:%s:42".formatted(family)).first()).isVisible();
        page.getByLabel("Purpose").fill("Banners of the landing page, read by every visitor");
        page.getByLabel("Event-driven").check();
        assertThat(page.getByLabel("Family name")).hasValue("catalog-" + family);
        page.getByLabel("Family name").fill(family);
        button(page, "Register the family").click();
        assertThat(page).hasURL(Pattern.compile("/families/" + family));
        assertThat(page.getByText("Active").first()).isVisible();
        engineer.settle();
        Accessibility.check(page);
    }

    private static String request(Visitor engineer, String family) {
        var page = engineer.page();
        engineer.open("/purges/new?family=" + family);
        page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true))
                .fill("Banners still show last week's campaign");
        Accessibility.check(page);
        button(page, "Preview").click();
        page.waitForURL(Pattern.compile("/purges/[0-9a-f-]{36}"));
        assertThat(page.getByText("Waiting for approval").first()).isVisible(PATIENTLY);
        return page.url().replaceAll(".*/purges/([0-9a-f-]{36}).*", "$1");
    }

    private static void selfApprovalIsNotOffered(Visitor engineer) {
        var approve = button(engineer.page(), "Approve");
        assertThat(approve).isDisabled();
        engineer.settle();
        Accessibility.check(engineer.page());
    }

    private static void approve(Visitor approver, String purge) {
        approver.open("/purges/" + purge);
        approver.page().getByLabel("Comment").fill("Count and sample look right");
        button(approver.page(), "Approve").click();
        assertThat(approver.page().getByText("Approved").first()).isVisible();
    }

    private static void run(Visitor engineer, String purge) {
        var page = engineer.page();
        engineer.open("/purges/" + purge);
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Purge 300 keys…")))
                .click();
        assertThat(button(page, "Cancel")).isFocused(); // nothing is to be filled in, and Enter deletes nothing
        page.getByRole(AriaRole.BUTTON, named(Pattern.compile("^Purge 300 keys in")))
                .click();
        assertThat(page.getByText("Completed").first()).isVisible(PATIENTLY);
        engineer.settle();
        Accessibility.check(page);
    }

    private static void theTrailIsNotForEverybody(Visitor engineer) {
        engineer.open("/audit");
        assertThat(engineer.page()
                        .getByText(Pattern.compile("auditor", Pattern.CASE_INSENSITIVE))
                        .first())
                .isVisible();
        assertThat(engineer.page().locator("vaadin-grid")).hasCount(0);
    }

    private static void theTrailTellsTheStory(Visitor auditor, String purge) {
        auditor.open("/audit?subject=purge/" + purge);
        var grid = auditor.page().locator("vaadin-grid");
        for (var word : List.of("engineer", "approver", "system")) {
            assertThat(grid.getByText(word, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(false))
                            .first())
                    .isVisible();
        }
        Accessibility.check(auditor.page());
    }

    private static List<String> keys(String shape, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(shape::formatted)
                .toList();
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions named(Pattern name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
