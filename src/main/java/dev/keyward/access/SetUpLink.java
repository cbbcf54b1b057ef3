package dev.keyward.access;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the set-up link once, when the console is up and nobody can sign in yet. It goes to no log. */
@Component
class SetUpLink {
    private final FirstSetUp setUp;
    private final Environment environment;

    SetUpLink(FirstSetUp setUp, Environment environment) {
        this.setUp = setUp;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (setUp.isDue()) {
            print(System.out, setUp.open());
        }
    }

    private void print(PrintStream out, String secret) {
        var port = environment.getProperty("local.server.port", "8080");
        var scheme = environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                ? "https"
                : "http";
        out.printf(
                "%nKeyward has no account yet. Create the first one within the next hour at%n%n"
                        + "  %s://localhost:%s/setup/%s%n%n"
                        + "The link works once. Behind a proxy, use its address in place of localhost:%s.%n%n",
                scheme, port, secret, port);
    }
}
