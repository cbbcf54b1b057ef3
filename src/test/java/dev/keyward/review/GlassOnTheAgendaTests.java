package dev.keyward.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.access.Access;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentScene;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.purge.BrokenGlass;
import dev.keyward.purge.Glass;
import dev.keyward.purge.NewPurge;
import dev.keyward.purge.Purge;
import dev.keyward.purge.Purging;
import dev.keyward.registry.Family;
import dev.keyward.review.agenda.DomainEvidence.Alone;
import dev.keyward.review.agenda.Period;
import dev.keyward.review.agenda.SampleDomain;
import dev.keyward.security.Role;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What one person let run comes before the quarterly review of the domain whose keys went, and of no other. */
@OnBothDatabases
class GlassOnTheAgendaTests {
    private static final Set<Role> BOTH = Set.of(Role.PURGE_OPERATOR, Role.INCIDENT_COMMANDER);

    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    BrokenGlass glass;

    @Autowired
    GlassGathering gathering;

    @Autowired
    InstantSource clock;

    @Test
    void aPurgeThatOnePersonLetRunIsGatheredWithWhatItsReviewerSaid() {
        var scene = new IncidentScene(console, FreshnessClass.SOFT);
        var family = scene.family();
        var carol = Names.next("carol");
        var password = scene.asRoot(() -> console.getBean(Access.class).create(carol, BOTH));
        var purge = counted(scene, family);
        scene.as(
                carol,
                BOTH,
                () -> glass.breakIt(purge.id(), purge.scopeHash(), "Prices are wrong now", null, password));

        assertThat(gathered(scene, family)).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(carol);
            assertThat(one.purge()).isEqualTo(purge.id().toString());
            assertThat(one.verdict()).isEmpty();
        });
        assertThat(gathered(scene, scene.family(":v1:card:{id=int}"))).isEmpty();

        var ben = Names.next("ben");
        scene.as(ben, Set.of(Role.PURGE_APPROVER), () -> glass.review(purge.id(), Glass.Verdict.NOT_OK, "I was there"));
        assertThat(gathered(scene, family)).extracting(Alone::verdict).containsExactly("NOT_OK");
    }

    private Purge counted(IncidentScene scene, Family family) {
        var incident = scene.declared(IncidentClass.A, family).id().toString();
        var wanted = new NewPurge(
                List.of(family.name().text()), "test", Map.of(), null, null, "Stale prices", incident, null);
        return scene.asAda(() -> purging.dryRun(purging.request(wanted).id()));
    }

    private List<Alone> gathered(IncidentScene scene, Family family) {
        var now = clock.instant();
        var period = new Period(now.minusSeconds(86_400), now.plusSeconds(1), now.plusSeconds(1), now.plusSeconds(60));
        var evidence = List.of(SampleDomain.family(family.name().text()));
        return scene.asAda(() -> gathering.of(evidence, period));
    }
}
