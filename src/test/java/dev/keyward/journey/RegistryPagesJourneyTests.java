package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Names;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register's other pages as people use them: files, standards, waivers, the charter, ownership. */
@Journey
class RegistryPagesJourneyTests {
    private static final String TABLE = """
            name,domain,owner,template,keyspace,purpose,invalidation.strategy,ttl.value
            %s,content,team-content,content:v1:%s:{id=int},demo,Teasers on the start page of the storefront,%s,PT10M
            """;

    @LocalServerPort
    private int port;

    @Test
    void aFileWithAMistakeIsCorrectedAndComesInWhole() {
        var name = Names.next("content-teaser");
        try (var visitor = Visitor.signedIn(port, "platform")) {
            var page = visitor.page();
            visitor.open("/families/import");
            page.getByText("Paste it instead").click();
            judge(page, TABLE.formatted(name, name, "NEVER"));
            assertThat(page.getByRole(AriaRole.PARAGRAPH)
                            .filter(new Locator.FilterOptions().setHasText("a file is imported whole or not at all")))
                    .isVisible();
            assertThat(button(page, "Import")).isDisabled();
            Accessibility.check(page);

            judge(page, TABLE.formatted(name, name, "TTL_ONLY"));
            button(page, "Import 1 family").click();
            assertThat(page.getByText("1 new, 0 changed")).isVisible();
            Accessibility.check(page);
        }
    }

    @Test
    void aStandardIsWrittenByOneAndPutInForceByAnother() {
        String address;
        try (var writer = Visitor.signedIn(port, "platform")) {
            var page = writer.page();
            writer.open("/standards");
            Accessibility.check(page);
            button(page, "Draft a version").click();
            choose(page, "Holds for", "content");
            page.getByLabel("What it is about").fill("Names are written in one way");
            button(page, "Begin the draft").click();
            page.waitForURL(Pattern.compile("/standards/.+"));
            button(page, "Set a rule").click();
            choose(page, "Rule", "KT012");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Severity"))
                    .click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Error"))
                    .click();
            button(page, "Put it into the draft").click();
            assertThat(page.getByText("What would change")).isVisible();
            assertThat(button(page, "Make it effective")).isDisabled();
            writer.settle();
            Accessibility.check(page);
            address = page.url().replaceAll("https?://[^/]+", "");
        }
        try (var other = Visitor.signedIn(port, "admin")) {
            var page = other.page();
            other.open(address);
            button(page, "Make it effective").click();
            page.getByLabel("Reason").fill("Looked at what would change");
            Accessibility.check(page);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Put it in force for")))
                    .click();
            assertThat(page.getByText("In force from")).isVisible();
        }
    }

    @Test
    void anErrorIsWaivedByTwoPeople() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            engineer.open("/families/catalog-promotion?tab=findings");
            Accessibility.check(page);
            button(page, "Ask for a waiver of KF001").click();
            page.getByLabel("Why it cannot be mended yet").fill("The events come with the next release");
            Accessibility.check(page);
            button(page, "Ask for the waiver").click();
            assertThat(page.getByText("The events come with the next release").first())
                    .isVisible();
        }
        try (var approver = Visitor.signedIn(port, "approver")) {
            var page = approver.page();
            approver.open("/families/catalog-promotion?tab=findings");
            button(page, "Approve the waiver of KF001").click();
            page.getByLabel("Reason").fill("Agreed until then");
            button(page, "Approve the waiver").click();
            assertThat(page.getByText("Agreed until then").first()).isVisible();
            approver.settle();
            Accessibility.check(page);
        }
    }

    @Test
    void aLeadReadsTheCharterAndSignsItForTheirTeam() {
        try (var lead = Visitor.signedIn(port, "platform")) {
            var page = lead.page();
            lead.open("/charter");
            Accessibility.check(page);
            var sign = page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Sign for team-platform$")));
            sign.click();
            assertThat(page.getByText("Everybody in team-platform")).isVisible();
            Accessibility.check(page);
            button(page, "Sign version 1 for team-platform").click();
            assertThat(sign).hasCount(0);
        }
    }

    @Test
    void ownershipIsReadAndAttested() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            engineer.open("/ownership");
            Accessibility.check(page);
            engineer.open("/families/catalog-stock?tab=ownership");
            assertThat(page.getByText("Nobody has attested this yet.")).isVisible();
            Accessibility.check(page);
            button(page, "Attest").click();
            assertThat(page.getByText(Pattern.compile("^engineer attested this for team-catalog")))
                    .isVisible();
            engineer.open("/families/catalog-stock?tab=history");
            assertThat(page.getByText("attested for its owner")).isVisible();
            Accessibility.check(page);
        }
    }

    private static void judge(Page page, String table) {
        page.getByLabel("CSV or YAML").fill(table);
        button(page, "Dry run").click();
        assertThat(page.getByText("What would happen")).isVisible();
    }

    private static void choose(Page page, String label, String words) {
        var box = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label));
        box.fill(words);
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
