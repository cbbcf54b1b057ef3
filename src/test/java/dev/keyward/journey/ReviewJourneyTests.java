package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.maturity.Quarter;
import dev.keyward.maturity.UpToDate;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.io.IOException;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Run and sign the quarterly review of a domain: a click a decision, a signature, a pack (product.md, journey 10). */
@Journey
class ReviewJourneyTests {
    private static final Pattern ACCEPT = Pattern.compile("^Accept ");
    private static final Pattern PROGRESS = Pattern.compile("([0-9]+) of ([0-9]+) decided");

    @LocalServerPort
    private int port;

    @Autowired
    InstantSource clock;

    @Autowired
    ApplicationContext console;

    @Test
    void aReviewerLandsDecidesEachPointSignsAndLeavesWithThePack() throws IOException {
        try (var visitor = Visitor.signedIn(port, "reviewer")) {
            var page = visitor.page();
            var quarter = Quarter.of(clock.instant()).toString();
            UpToDate.bring(console);
            visitor.open("/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("catalog, " + quarter))
                    .click();
            assertThat(page.getByRole(
                            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Review of catalog, " + quarter)))
                    .isVisible();
            assertThat(page.getByText("Promises: ")).isVisible();
            visitor.settle();
            Accessibility.check(page);
            gatherAgain(visitor);

            var points = decideAll(visitor);
            assertThat(points).isBetween(6, 12);
            sign(visitor, points);

            assertThat(page.getByText("Verified now")).isVisible();
            var hash = page.locator(".kw-hash").first().innerText();
            var text = pdf(page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download as PDF"))
                            .click()));
            assertThat(text).contains(hash, "Quarterlycachereview", "catalog", "Signedbyreviewer");
            Accessibility.check(page);
        }
    }

    /** The domain may have been judged again since its data were gathered; then nobody signs what is not true any more. */
    private static void gatherAgain(Visitor visitor) {
        var bar = visitor.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Sign-off"));
        var again = bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gather again"));
        if (again.isVisible()) {
            again.click();
            assertThat(bar.getByText("The domain was judged again")).isHidden();
            visitor.settle();
        }
    }

    /** With the keyboard alone: after each decision the cursor stands on the next one. Somebody has begun already. */
    private static int decideAll(Visitor visitor) {
        var page = visitor.page();
        var begun =
                PROGRESS.matcher(page.locator(".kw-sign-bar .kw-meter-words").innerText());
        assertThat(begun.find()).isTrue();
        var points = Integer.parseInt(begun.group(2));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(ACCEPT))
                .first()
                .focus();
        for (var decided = Integer.parseInt(begun.group(1)) + 1; decided <= points; decided++) {
            page.keyboard().press("Enter");
            assertThat(page.getByText("%d of %d decided".formatted(decided, points)))
                    .isVisible();
            visitor.settle();
        }
        return points;
    }

    private static void sign(Visitor visitor, int points) {
        var page = visitor.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign the review"))
                .click();
        visitor.settle();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign %d decisions".formatted(points)))
                .click();
        visitor.settle();
    }

    private static String pdf(Download download) throws IOException {
        assertThat(download.suggestedFilename()).endsWith("-catalog.pdf");
        try (var document = Loader.loadPDF(download.path().toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    @Test
    void theListOfReviewsIsReadOnAPhoneToo() {
        try (var visitor = Visitor.signedIn(port, "reviewer")) {
            visitor.page().setViewportSize(390, 844);
            visitor.open("/reviews");
            assertThat(visitor.page()
                            .getByRole(
                                    AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Review of ")))
                            .first())
                    .isVisible();
            visitor.settle();
            Accessibility.check(visitor.page());
        }
    }
}
