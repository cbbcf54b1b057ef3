package dev.keyward.demo;

import dev.keyward.access.DemoAccounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a newcomer where to go and how to get in. */
@Component
@ConditionalOnBooleanProperty("keyward.demo")
class Greeting {
    @EventListener
    void on(ApplicationReadyEvent ready) {
        var environment = ready.getApplicationContext().getEnvironment();
        System.out.printf(
                """

                  Keyward is ready:  http://localhost:%s   (a demo: reachable from this machine only)

                  Sign in as   %s
                  Password     %s
                  REST         curl -H 'Authorization: Bearer kw_demo_engineer' http://localhost:%1$s/api/v1/me
                  Keyspace     demo at %s
                  Data         %s   (./keyward --fresh starts anew)

                  Ctrl-C ends it.

                """,
                environment.getProperty("local.server.port"),
                String.join("  ", Cast.ROLES.keySet()),
                DemoAccounts.PASSWORD,
                environment.getProperty("keyward.keyspaces.demo.url", "").replaceFirst("//[^/]*@", "//"),
                environment.getProperty("keyward.data"));
    }
}
