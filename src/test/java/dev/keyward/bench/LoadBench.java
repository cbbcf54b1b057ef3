package dev.keyward.bench;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import dev.keyward.testing.Browser;
import dev.keyward.testing.ConsoleProcess;
import dev.keyward.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What travels to a browser with an empty cache. */
final class LoadBench {
    String measure() throws IOException {
        var folder = Files.createTempDirectory("keyward-bench");
        try (var console = ConsoleProcess.start(List.of(Machine.launch(true)), folder, "keyward.demo=true");
                var browser = Browser.visit(console.url())) {
            var responses = new ArrayList<Response>();
            browser.onResponse(responses::add);
            var visitor = Visitor.at(browser);
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            var login = row("sign-in page, empty cache", responses);
            responses.clear();
            visitor.signIn("engineer", "keyward-demo");
            visitor.page().waitForURL(url -> !url.contains("/login"));
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            var home = row("home page after signing in", responses);
            return """
                    ## First load

                    Bytes on the wire, headers and bodies as sent (compressed), in Chromium.

                    | | requests | KiB |
                    |---|---|---|
                    %s%s""".formatted(login, home);
        }
    }

    private static String row(String name, List<Response> responses) {
        var bytes = responses.stream()
                .map(Response::request)
                .filter(request -> !request.url().startsWith("data:"))
                .mapToLong(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                .sum();
        return "| %s | %d | %d |\n".formatted(name, responses.size(), bytes / 1024);
    }
}
