package dev.keyward.testing;

import com.microsoft.playwright.Page;

/** Counts what a mouse or a finger does on a page, whatever is loaded anew; a key that presses a button is no click. */
public record Clicks(Page page) {
    private static final String COUNTS = "addEventListener('click', e => { if (e.detail > 0)"
            + " sessionStorage.kwClicks = Number(sessionStorage.kwClicks || 0) + 1; }, true);";

    /** Counts from here on; where the person is now is where it begins. */
    public static Clicks on(Page page) {
        page.addInitScript(COUNTS);
        page.evaluate("() => { sessionStorage.kwClicks = 0; " + COUNTS + " }");
        return new Clicks(page);
    }

    public int made() {
        return (Integer) page.evaluate("() => Number(sessionStorage.kwClicks || 0)");
    }
}
