package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Precedence over REST: settled before the more specific family goes live, and taken back again. */
@OnBothDatabases
class PrecedenceSurfaceTests {
    private static final String REASON = "{\"reason\": \"offers are items of their own\"}";

    @Autowired
    ApplicationContext console;

    private Estate estate;
    private String general;
    private String specific;

    @BeforeEach
    void aGeneralFamilyAndTheDraftOfAMoreSpecificOne() {
        estate = Estate.in(console);
        general = Names.next("all");
        specific = Names.next("offer");
        assertThat(estate.engineer().post("/families", estate.family(general, "{domain}:v1:{kind}:{id=int}")))
                .hasStatus(201);
        assertThat(estate.engineer()
                        .post("/families?draft=true", estate.family(specific, "{domain}:v1:offer:{id=int}")))
                .hasStatus(201);
        assertThat(rules()).contains("KT018");
    }

    @Test
    void anOwnerYieldsToADraftAndTheSharedKeysAreItsOwnOnceItIsActive() {
        assertThat(estate.engineer().put(path(), REASON)).hasStatus2xxSuccessful();
        assertThat(rules()).doesNotContain("KT018");
        assertThat(estate.engineer()
                        .post(
                                "/families/" + specific + "/transitions",
                                "{\"to\": \"IN_REVIEW\", \"reason\": \"settled\"}"))
                .hasStatusOk();
        var key = estate.domain() + ":v1:offer:7";
        assertThat(Caller.<String>read(estate.engineer().get("/resolve?keyspace=test&key={key}", key), "$.family"))
                .isEqualTo(specific);
    }

    @Test
    void onlyTheOwnerOfTheGeneralFamilyYields() {
        assertThat(Caller.with(console, Role.DOMAIN_EDITOR).put(path(), REASON)).hasStatus(403);
        assertThat(estate.approver().put(path(), REASON)).hasStatus(403);
        assertThat(estate.engineer().put("/families/" + specific + "/precedence/" + general, REASON))
                .hasStatus(422);
    }

    private List<String> rules() {
        return Caller.read(estate.engineer().get("/families/" + specific), "$.findings[*].ruleId");
    }

    private String path() {
        return "/families/" + general + "/precedence/" + specific;
    }
}
