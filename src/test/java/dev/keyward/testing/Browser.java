package dev.keyward.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The real browser of the journeys: one Chromium for the whole test run, one context per person. */
public final class Browser {
    private static final List<String> PROGRAMS = List.of(
            "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge");
    private static final List<Path> FOLDERS = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final int PATIENCE_MILLIS = 20_000;

    private static com.microsoft.playwright.@Nullable Browser shared;

    private Browser() {}

    /**
     * A new, signed-out person at a desktop window, who prefers the light theme.
     *
     * @param site where relative addresses lead, such as {@code http://localhost:8080}
     */
    public static BrowserContext visit(String site) {
        return visit(site, 1440, 900);
    }

    /** The same with a window of another size, in CSS pixels. */
    public static BrowserContext visit(String site, int width, int height) {
        var context = shared().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(site)
                .setViewportSize(width, height)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    private static synchronized com.microsoft.playwright.Browser shared() {
        if (shared == null) {
            var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            shared = playwright.chromium().launch(options(playwright));
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        }
        return shared;
    }

    private static BrowserType.LaunchOptions options(Playwright playwright) {
        var arguments = new ArrayList<>(QUIET);
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--no-sandbox");
        }
        var own = Path.of(playwright.chromium().executablePath());
        var program = installed().or(() -> Optional.of(own).filter(Files::isExecutable));
        return new BrowserType.LaunchOptions()
                .setArgs(arguments)
                .setExecutablePath(program.orElseThrow(() -> new IllegalStateException(
                        "The journeys need Chromium or Chrome. './keyward test' installs one where it may;"
                                + " otherwise install it, or name it in KEYWARD_BROWSER.")));
    }

    private static Optional<Path> installed() {
        var named = Stream.ofNullable(System.getenv("KEYWARD_BROWSER")).map(Path::of);
        var onPath = PROGRAMS.stream()
                .flatMap(program ->
                        Stream.of(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, program)));
        return Stream.of(named, onPath, FOLDERS.stream())
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
