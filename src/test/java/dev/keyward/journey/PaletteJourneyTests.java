package dev.keyward.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.keyward.testing.Accessibility;
import dev.keyward.testing.Browser;
import dev.keyward.testing.Journey;
import dev.keyward.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An engineer at three in the morning has a key and a keyboard. */
@Journey
class PaletteJourneyTests {
    @LocalServerPort
    private int port;

    @Test
    void aPastedKeyLandsOnItsFamily() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            page.keyboard().press("Control+k");
            assertThat(palette(page)).isFocused();
            page.keyboard().insertText("user:v3:profile:42");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/families/user-profile$"));
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("user-profile");
            assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        }
    }

    @Test
    void aKeyWithoutAFamilySaysWhatComesNearAndOffersToRegisterOne() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            page.keyboard().press("Control+k");
            page.keyboard().insertText("user:v3:profile:42:avatar");
            assertThat(page.getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("Unregistered")))
                    .isVisible();
            assertThat(line(page, "user-profile")).containsText("Segment 5");
            Accessibility.check(page);
            page.keyboard().press("End");
            assertThat(line(page, "Explain this key")).hasAttribute("aria-selected", "true");
            page.keyboard().press("ArrowUp");
            assertThat(line(page, "Register a family for this key")).hasAttribute("aria-selected", "true");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/families/new"));
            assertThat(page.getByLabel("Key template")).hasValue("user:v3:profile:42:avatar");
        }
    }

    @Test
    void escapeGivesTheFocusBackAndWhatWasVisitedIsFoundAgain() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            engineer.open("/families/catalog-item");
            engineer.open("/families");
            page.getByRole(AriaRole.MAIN).focus();
            page.keyboard().press("/");
            var search = page.getByRole(AriaRole.TEXTBOX, named("Search names and templates"));
            assertThat(search).isFocused();
            page.keyboard().press("Control+k");
            assertThat(page.getByRole(AriaRole.GROUP, named("Recently visited")))
                    .containsText("catalog-item");
            page.keyboard().press("Escape");
            assertThat(palette(page)).isHidden();
            assertThat(search).isFocused();
            assertThat(search).hasValue("");
        }
    }

    @Test
    void aPhoneHasASearchButtonInstead() {
        try (var engineer = Visitor.at(Browser.visit("http://localhost:" + port, 390, 844))) {
            engineer.signIn("engineer", "keyward-demo");
            var page = engineer.page();
            page.waitForURL(url -> !url.contains("/login"));
            page.waitForSelector(
                    "dialog.kw-palette", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search or paste a key"))
                    .click();
            palette(page).fill("catalog item");
            line(page, "catalog-item").click();
            assertThat(page).hasURL(Pattern.compile("/families/catalog-item$"));
        }
    }

    @Test
    void shortcutsWalkTheListAFamilyWasOpenedFrom() {
        try (var engineer = Visitor.signedIn(port, "engineer")) {
            var page = engineer.page();
            page.keyboard().press("g");
            page.keyboard().press("f");
            assertThat(page).hasURL(Pattern.compile("/families$"));
            engineer.open("/families/catalog-item?from=domain%3Dcatalog%26sort%3Dname");
            page.keyboard().press("]");
            assertThat(page).hasURL(Pattern.compile("/families/catalog-(?!item\\?)[a-z0-9-]+\\?from=domain"));
            engineer.settle();
            page.keyboard().press("[");
            assertThat(page).hasURL(Pattern.compile("/families/catalog-item\\?from=domain"));
        }
    }

    private static Locator palette(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search or paste a key"));
    }

    private static Locator line(Page page, String words) {
        return page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Results"))
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
