package dev.keyward.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A domain promises more than before, and what its families lack now reaches their people without waiting for the night. */
@OnBothDatabases
class ChangedDomainTests {
    @Autowired
    ApplicationContext console;

    @Test
    void whatAStricterDomainMakesAnErrorIsADutySoonAfter() {
        var estate = Estate.in(console);
        var family = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(family, "{domain}:v1:item:{id=int}")))
                .hasStatus(201);
        assertThat(duties(estate)).noneMatch(title -> title.endsWith("errors of " + family));

        var domain = estate.admin().get("/domains/" + estate.domain());
        assertThat(estate.admin()
                        .put("/domains/" + estate.domain(), """
                        {"class": "STRICT", "tier": "SECONDS", "enforcement": "TTL_WITH_SCHEDULED_REFRESH",
                         "steward": "%s"}
                        """.formatted(estate.team()), "If-Match", tag(domain)))
                .hasStatus(200);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(duties(estate)).contains("Mend 2 errors of " + family));
    }

    private static String tag(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getHeader("ETag"));
    }

    private static List<String> duties(Estate estate) {
        return Caller.read(estate.engineer().get("/me/duties?limit=200"), "$.items[*].title");
    }
}
