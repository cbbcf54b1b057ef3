package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.access.Access;
import dev.keyward.duty.Duty;
import dev.keyward.incident.EntryKind;
import dev.keyward.incident.Incident;
import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentScene;
import dev.keyward.incident.TimelineEntry;
import dev.keyward.incident.TimelineFilter;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.registry.Family;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A purge that cannot wait for a second person, and the second person who looks at it afterwards. */
@OnBothDatabases
class BrokenGlassTests {
    private static final Set<Role> BOTH = Set.of(Role.PURGE_OPERATOR, Role.INCIDENT_COMMANDER);

    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    BrokenGlass glass;

    @Autowired
    GlassDuties duties;

    @Autowired
    IncidentReads incidents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    private IncidentScene scene;
    private Family family;
    private String carol;
    private String password;

    @BeforeEach
    void aFamilyWithKeysAndACommander() {
        scene = new IncidentScene(console, FreshnessClass.SOFT);
        family = scene.family();
        try (var redis = new RawRedis(RedisServer.shared().uri())) {
            redis.write(IntStream.range(0, 200)
                    .mapToObj(n -> "%s:v1:item:%d".formatted(scene.domain, n))
                    .toList());
        }
        carol = Names.next("carol");
        password = scene.asRoot(() -> console.getBean(Access.class).create(carol, BOTH));
    }

    @Test
    void inAnOpenClassAOnePersonLetsItRunAndSomebodyElseReviewsIt() {
        var incident = scene.declared(IncidentClass.A, family);
        var counted = counted(incident);
        assertThat(asCarol(() -> glass.bars(counted.id()))).isEmpty();
        asCarol(() -> glass.breakIt(counted.id(), counted.scopeHash(), "Prices are wrong now", null, password));
        var done = new Scene(console).until(counted.id(), PurgeState.COMPLETED);
        assertThat(done.progress().deleted()).isEqualTo(200);
        assertThat(done.requiredApprovals()).isZero();
        assertThat(done.approvals()).isEmpty();
        assertThat(timeline(incident))
                .anyMatch(
                        line -> line.contains("Without a second person, by %s: Prices are wrong now".formatted(carol)))
                .anyMatch(line -> line.contains(": completed, 200 keys purged."));

        var ben = Names.next("ben");
        assertThat(approver(ben, () -> duties.of(ben, 500)))
                .filteredOn(duty -> duty.link().equals("purges/" + counted.id()))
                .singleElement()
                .satisfies(duty -> assertThat(duty.due())
                        .isBetween(
                                clock.instant().plus(Duration.ofHours(23)),
                                clock.instant().plus(Duration.ofHours(24))));
        assertThat(approver(carol, () -> duties.of(carol, 500)))
                .extracting(Duty::link)
                .doesNotContain("purges/" + counted.id());
        assertRefused(
                Refused.Kind.FORBIDDEN,
                () -> approver(carol, () -> glass.review(counted.id(), Glass.Verdict.OK, "I did well")));

        var reviewed =
                approver(ben, () -> glass.review(counted.id(), Glass.Verdict.NOT_OK, "Ben was there and not asked"));
        var review =
                Objects.requireNonNull(Objects.requireNonNull(reviewed.glass()).review());
        assertThat(review.verdict()).isEqualTo(Glass.Verdict.NOT_OK);
        assertThat(approver(ben, () -> duties.of(ben, 500)))
                .extracting(Duty::link)
                .doesNotContain("purges/" + counted.id());
        assertThat(scene.asAda(() -> glass.between(
                        clock.instant().minusSeconds(600), clock.instant().plusSeconds(1))))
                .extracting(Glass::purge)
                .contains(counted.id());
        assertRefused(
                Refused.Kind.WRONG_STATE,
                () -> approver(Names.next("eve"), () -> glass.review(counted.id(), Glass.Verdict.OK, "Fine")));
    }

    @Test
    void aWrongPasswordStartsNothingAndIsInTheTrail() {
        var counted = counted(scene.declared(IncidentClass.A, family));
        assertRefused(
                Refused.Kind.INVALID,
                () -> asCarol(() ->
                        glass.breakIt(counted.id(), counted.scopeHash(), "Prices are wrong now", null, "no idea")));
        assertThat(scene.asAda(() -> purging.purge(counted.id())).state()).isEqualTo(PurgeState.PENDING_APPROVAL);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'login.failed' and subject = ?")
                        .param("account/" + carol)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void lessThanAnOpenClassAOrMoreThanItAffectsIsBarred() {
        assertThat(barred(counted(scene.declared(IncidentClass.C, family)))).contains("open Class A");
        assertThat(barred(counted(scene.declared(IncidentClass.A, scene.family(":v1:card:{id=int}")))))
                .contains("does not affect");
        assertThat(barred(counted(null))).contains("open Class A");
    }

    @Test
    void theDatabaseRefusesAPurgeWithoutApprovalsThatNobodyAnswersFor() {
        var counted = counted(scene.declared(IncidentClass.A, family));
        assertThatThrownBy(() -> jdbc.sql("update purge_request set required_approvals = 0 where id = ?")
                        .param(counted.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aProgramNeedsThePasswordOfItsAccountToo() {
        var counted = counted(scene.declared(IncidentClass.A, family));
        var program = Caller.with(console, Role.PURGE_OPERATOR, Role.INCIDENT_COMMANDER);
        var body = """
                {"scopeHash": "%s", "reason": "Prices are wrong now", "password": "%s"}""";
        var answer = program.post(
                "/purges/" + counted.id() + "/break-glass", body.formatted(counted.scopeHash(), "no idea"));
        assertThat(answer).hasStatus(400);
        assertThat(Caller.<List<String>>read(answer, "$.findings[*].field")).containsExactly("password");
    }

    private String barred(Purge purge) {
        return asCarol(() -> glass.bars(purge.id())).orElseThrow();
    }

    private Purge counted(@Nullable Incident incident) {
        var named = incident == null ? null : incident.id().toString();
        var whole = incident != null && incident.incidentClass() == IncidentClass.A;
        var value = Map.of("item_id", List.of(incident == null ? "4" : "1"));
        var wanted = new NewPurge(
                List.of(family.name().text()),
                "test",
                whole ? Map.of() : value,
                null,
                null,
                "Stale prices",
                named,
                null);
        return scene.asAda(() -> purging.dryRun(purging.request(wanted).id()));
    }

    private List<String> timeline(Incident incident) {
        var purges = new TimelineFilter(Set.of(EntryKind.PURGE), false);
        return scene.asAda(() -> incidents.timeline(incident.id(), purges, 0, 20)).stream()
                .map(TimelineEntry::text)
                .toList();
    }

    private <T> T asCarol(Supplier<T> work) {
        return scene.as(carol, BOTH, work);
    }

    private <T> T approver(String name, Supplier<T> work) {
        return scene.as(name, Set.of(Role.PURGE_APPROVER), work);
    }

    private static void assertRefused(Refused.Kind kind, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
