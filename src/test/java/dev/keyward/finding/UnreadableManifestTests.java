package dev.keyward.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.charter.Charters;
import dev.keyward.kernel.Actor;
import dev.keyward.registry.AnsweredFamilies;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySurvey;
import dev.keyward.registry.MeasuredFamilies;
import dev.keyward.registry.NamingCensus;
import dev.keyward.registry.PromisedFamilies;
import dev.keyward.registry.Surveyed;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Estate;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody changed a manifest by hand in the database so that it no longer says anything; a sound family lies beside it. */
@OnBothDatabases
class UnreadableManifestTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    private Estate estate;
    private String broken;
    private String sound;
    private String manifest;

    @BeforeEach
    void aManifestThatSaysNothing() {
        estate = Estate.in(console);
        broken = Names.next("family");
        sound = Names.next("family");
        assertThat(estate.engineer().post("/families", estate.family(broken, "{domain}:v1:item:{id=int}")))
                .hasStatus(201);
        assertThat(estate.engineer().post("/families", estate.family(sound, "{domain}:v1:price:{id=int}")))
                .hasStatus(201);
        manifest = jdbc.sql("select spec from family where name = ?")
                .param(broken)
                .query(String.class)
                .single();
        store("{\"purpose\": [\"half a man");
    }

    @AfterEach
    void itIsRestored() {
        store(manifest);
    }

    @Test
    void whoeverLooksAtAllFamiliesPassesItOverAndSeesTheOthers() {
        var names = List.of(new FamilyId(broken), new FamilyId(sound));
        var readable = List.of(new FamilyId(sound));

        assertThat(console.getBean(DeclaredFamilies.class).of(names))
                .extracting(DeclaredFamilies.Declared::name)
                .isEqualTo(readable);
        assertThat(console.getBean(PromisedFamilies.class).of(names))
                .extracting(PromisedFamilies.Promised::name)
                .isEqualTo(readable);
        assertThat(console.getBean(PromisedFamilies.class).all())
                .extracting(PromisedFamilies.Promised::name)
                .contains(new FamilyId(sound))
                .doesNotContain(new FamilyId(broken));
        assertThat(console.getBean(AnsweredFamilies.class).all())
                .extracting(AnsweredFamilies.Answered::name)
                .contains(new FamilyId(sound))
                .doesNotContain(new FamilyId(broken));
        assertThat(console.getBean(MeasuredFamilies.class).of(names)).containsOnlyKeys(names);
        var surveyed = as(() -> console.getBean(FamilySurvey.class).of(Set.copyOf(names)));
        assertThat(surveyed)
                .hasSize(2)
                .filteredOn(one -> one.facts() == null)
                .extracting(Surveyed::name)
                .containsExactly(new FamilyId(broken));
    }

    @Test
    void thePagesOfManyFamiliesOpenAndItsOwnSaysWhatIsWrong() {
        assertThat(estate.engineer().get("/families?domain={domain}", estate.domain()))
                .hasStatus(200);
        assertThat(estate.engineer().get("/ownership/drift")).hasStatus(200);
        assertThat(as(() -> console.getBean(Charters.class).inForce())).isNotNull();
        var lacking = as(() -> console.getBean(NamingCensus.class).kept());
        assertThat(lacking.all()).isPositive();

        var own = estate.engineer().get("/families/" + broken);
        assertThat(own).hasStatus(503);
        assertThat(Caller.<String>read(own, "$.detail"))
                .isEqualTo("The stored manifest of %s cannot be read.".formatted(broken));
    }

    @Test
    void itIsAmongTheFindingsUntilItIsRestored() {
        promise("STRICT");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Caller.<List<String>>read(
                                estate.engineer().get("/me/duties?limit=500"),
                                "$.items[?(@.title == 'Mend an error of %s')].subject".formatted(broken)))
                        .singleElement()
                        .asString()
                        .startsWith("The stored manifest cannot be read"));
        store(manifest);
        promise("SOFT");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(jdbc.sql(
                                        "select count(*) from lint_finding where family = ? and rule_id = ? and resolved_at is null")
                                .params(broken, Surveyed.UNREADABLE)
                                .query(Long.class)
                                .single())
                        .isZero());
    }

    /** Every family of the domain is judged again soon after. */
    private void promise(String freshness) {
        var domain = estate.admin().get("/domains/" + estate.domain());
        assertThat(estate.admin()
                        .put(
                                "/domains/" + estate.domain(),
                                """
                                {"class": "%s", "tier": "SECONDS", "enforcement": "TTL_WITH_SCHEDULED_REFRESH",
                                 "steward": "%s"}""".formatted(freshness, estate.team()),
                                "If-Match",
                                String.valueOf(domain.getResponse().getHeader("ETag"))))
                .hasStatus(200);
    }

    private void store(String text) {
        jdbc.sql("update family set spec = ? where name = ?")
                .params(text, broken)
                .update();
    }

    private <T> T as(Supplier<T> work) {
        return console.getBean(CurrentActor.class)
                .callAs(new Actor("ada", Actor.Via.UI, null), Set.of(Role.VIEWER), work);
    }
}
