package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever clicks twice, as on a desktop, is asked once. */
@Journey
class TwoClicksJourneyTests {
    @LocalServerPort
    private int port;

    @Test
    void twoQuickClicksOpenOneDialogAndTheKeysStillWork() {
        try (var sre = Visitor.signedIn(port, "sre")) {
            sre.open("/families/catalog-item");
            plan(sre.page()).dblclick();
            sre.settle();
            assertThat(dialogs(sre.page())).hasCount(1);

            sre.page().keyboard().press("Escape");
            assertThat(dialogs(sre.page())).hasCount(0);
            plan(sre.page()).press("Enter");
            assertThat(dialogs(sre.page())).hasCount(1);
        }
    }

    private static Locator plan(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Plan a drill"));
    }

    private static Locator dialogs(Page page) {
        return page.getByRole(AriaRole.DIALOG);
    }
}
