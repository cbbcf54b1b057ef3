package dev.keyward.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** A person at the demo console with a browser of their own; close it when they leave. */
public record Visitor(BrowserContext browser, Page page) implements AutoCloseable {
    /** For what comes when a purge, or somebody else's part, is done. */
    public static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static final String PASSWORD = "keyward-demo";

    /** Somebody who has not signed in and looks at the sign-in page. */
    public static Visitor at(int port) {
        return at(Browser.visit("http://localhost:" + port));
    }

    /** The same in a browser prepared by the test, such as a narrow one. */
    public static Visitor at(BrowserContext browser) {
        var page = browser.newPage();
        page.navigate("/login");
        return new Visitor(browser, page);
    }

    /** One of the demo's people, signed in and on the home page. */
    public static Visitor signedIn(int port, String name) {
        var visitor = at(port);
        visitor.signIn(name, PASSWORD);
        visitor.page.waitForURL(url -> !url.contains("/login"));
        visitor.settle();
        return visitor;
    }

    /** Fills in the sign-in form and sends it. */
    public void signIn(String name, String password) {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /** Opens a page by its path and waits until it has settled. */
    public void open(String path) {
        page.navigate(path);
        settle();
    }

    /** Waits until the console has answered everything it was asked. */
    public void settle() {
        page.waitForFunction("() => window.Vaadin && window.Vaadin.Flow && window.Vaadin.Flow.clients"
                + " && Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
    }

    @Override
    public void close() {
        browser.close();
    }
}
