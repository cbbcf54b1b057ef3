package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.purge.approval.Risk;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Lifecycle;
import dev.keyward.registry.Precedences;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Transition;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnBothDatabases
class PurgingTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    Registry registry;

    @Autowired
    Lifecycle lifecycle;

    @Autowired
    Ownership ownership;

    @Autowired
    Precedences precedences;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    private Scene scene;
    private RawRedis redis;

    @BeforeEach
    void theScene() {
        scene = new Scene(console);
        redis = new RawRedis(RedisServer.shared().uri());
    }

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void aScopedPurgeDeletesItsKeysAndNothingElse() {
        var family = scene.family(":v1:item:{item_id=int}:region:{region}");
        var all = new TreeSet<String>();
        for (var n = 0; n < 3_000; n++) {
            all.add("%s:v1:item:%d:region:%s".formatted(scene.domain, n, n % 3 == 0 ? "eu" : "us"));
            all.add("%s:v1:item:%d:region:eu:image".formatted(scene.domain, n));
            all.add("%s:v2:item:%d:region:eu".formatted(scene.domain, n));
            all.add("%s:v1:item:x%d:region:eu".formatted(scene.domain, n));
            all.add("%s:v1:item::region:eu".formatted(scene.domain));
        }
        redis.write(all);
        var oracle = Pattern.compile(Pattern.quote(scene.domain + ":v1:item:") + "[0-9]+:region:eu");
        var doomed = all.stream().filter(oracle.asMatchPredicate()).toList();

        var counted = scene.counted(Scene.purgeOf(family, Map.of("region", List.of("eu"))));
        var found = Objects.requireNonNull(counted.dryRun());
        assertThat(found.count()).isEqualTo(doomed.size()).isEqualTo(1_000);
        assertThat(found.exact()).isTrue();
        assertThat(found.bytes()).isGreaterThan(60_000);
        assertThat(found.sample()).hasSize(20).allMatch(oracle.asMatchPredicate());
        assertThat(found.foreign()).isGreaterThan(2_000);
        assertThat(counted.state()).isEqualTo(PurgeState.PENDING_APPROVAL);
        assertThat(redis.keys(scene.domain.text())).isEqualTo(all);

        scene.asBen(() -> purging.approve(counted.id(), counted.scopeHash(), "go"));
        scene.asAda(() -> purging.move(counted.id(), PurgeState.RUNNING, null));
        var done = scene.until(counted.id(), PurgeState.COMPLETED);

        all.removeAll(doomed);
        assertThat(redis.keys(scene.domain.text())).isEqualTo(all);
        assertThat(done.progress().deleted()).isEqualTo(1_000);
        assertThat(done.progress().deletedAtMost()).isEqualTo(1_000);
        assertThat(done.progress().matched()).isEqualTo(1_000);
        assertThat(done.progress().foreignSkipped()).isEqualTo(found.foreign());
        assertThat(trail(done.id()))
                .containsExactly(
                        "purge.requested", "purge.counted", "purge.approved", "purge.started", "purge.completed");
    }

    @Test
    void aPurgeOfAGeneralFamilyKeepsTheKeysOfASpecificOneWithAndWithoutPrecedence() {
        var general = scene.family(":v1:{kind}:{id=int}");
        var specific = scene.family(":v1:item:{id=int}");
        var items = keys(0, 300);
        var others = items.stream().map(key -> key.replace(":item:", ":cart:")).toList();
        redis.write(items);
        redis.write(others);

        var blind = scene.started(Scene.purgeOf(general, Map.of("kind", List.of("item"))));
        var partial = scene.until(blind.id(), PurgeState.PARTIAL);
        assertThat(partial.progress().ambiguousSkipped()).isEqualTo(300);
        assertThat(redis.keys(scene.domain.text())).hasSize(600);

        scene.asAda(() -> precedences.record(general.name(), specific.name(), "items are their own"));
        var settled = scene.started(Scene.purgeOf(general, Map.of()));
        var done = scene.until(settled.id(), PurgeState.COMPLETED);
        assertThat(done.progress().deleted()).isEqualTo(300);
        assertThat(done.progress().foreignSkipped()).isEqualTo(300);
        assertThat(redis.keys(scene.domain.text())).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void aPurgeOfASpecificFamilyTakesSharedKeysOnlyWhenTheApprovalSawThatTheyAreItsOwn() {
        var general = scene.family(":v1:{kind}:{id=int}");
        var specific = scene.family(":v1:item:{id=int}");
        redis.write(keys(0, 300));
        var early = scene.approved(Scene.purgeOf(specific, Map.of()));
        scene.asAda(() -> precedences.record(general.name(), specific.name(), "items are their own"));

        scene.asAda(() -> purging.move(early.id(), PurgeState.RUNNING, null));
        scene.until(early.id(), PurgeState.PARTIAL);
        assertThat(redis.keys(scene.domain.text())).hasSize(300);

        var later = scene.started(Scene.purgeOf(specific, Map.of()));
        assertThat(later.scopeHash()).isNotEqualTo(early.scopeHash());
        assertThat(scene.until(later.id(), PurgeState.COMPLETED).progress().deleted())
                .isEqualTo(300);
        assertThat(redis.keys(scene.domain.text())).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnPurgeNotEvenWithTheRole() {
        var counted = scene.counted(Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), Map.of()));

        assertRefused(
                Refused.Kind.FORBIDDEN,
                () -> scene.as(
                        "ada",
                        Set.of(Role.PURGE_APPROVER, Role.PURGE_OPERATOR),
                        () -> purging.approve(counted.id(), counted.scopeHash(), "me")));
        assertThat(purge(counted.id()).state()).isEqualTo(PurgeState.PENDING_APPROVAL);
        assertThat(trail(counted.id())).contains("purge.approval-refused");
    }

    @Test
    void anApprovalIsBoundToTheScopeThatWasSeen() {
        var counted = scene.counted(Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), Map.of()));

        assertRefused(Refused.Kind.STALE, () -> scene.asBen(() -> purging.approve(counted.id(), "0".repeat(64), "")));
        assertRefused(
                Refused.Kind.WRONG_STATE,
                () -> scene.asAda(() -> purging.move(counted.id(), PurgeState.RUNNING, null)));
    }

    @Test
    void countingAgainVoidsTheApproval() {
        var approved = scene.approved(Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), Map.of()));
        assertThat(approved.state()).isEqualTo(PurgeState.APPROVED);

        var again = scene.asAda(() -> purging.dryRun(approved.id()));

        assertThat(again.state()).isEqualTo(PurgeState.PENDING_APPROVAL);
        assertThat(again.approvals()).allMatch(approval -> approval.voidedAt() != null);
        assertRefused(
                Refused.Kind.WRONG_STATE,
                () -> scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null)));
    }

    @Test
    void aRejectedPurgeIsOverAndItsScopeIsFreeAgain() {
        var wanted = Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), Map.of());
        var counted = scene.counted(wanted);
        assertRefused(Refused.Kind.WRONG_STATE, () -> scene.asAda(() -> purging.request(wanted)));

        var rejected = scene.asBen(() -> purging.reject(counted.id(), counted.scopeHash(), "not in the evening"));

        assertThat(rejected.state()).isEqualTo(PurgeState.REJECTED);
        assertThat(rejected.availableTransitions()).isEmpty();
        assertThat(scene.asAda(() -> purging.request(wanted)).state()).isEqualTo(PurgeState.DRAFT);
    }

    @Test
    void aRunThatMeetsFarMoreKeysThanWereCountedPausesAndCanOnlyBeAborted() {
        var family = scene.family(":v1:item:{item_id=int}");
        redis.write(keys(0, 1_000));
        var approved = scene.approved(Scene.purgeOf(family, Map.of()));
        redis.write(keys(1_000, 9_000));

        scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null));
        var paused = scene.until(approved.id(), PurgeState.PAUSED);

        assertThat(paused.drifted()).isTrue();
        assertThat(paused.explanation()).contains("1,300");
        assertThat(paused.progress().deletedAtMost()).isLessThanOrEqualTo(1_300);
        assertThat(paused.availableTransitions()).containsExactly(PurgeState.ABORTED);
        assertRefused(
                Refused.Kind.WRONG_STATE,
                () -> scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null)));
        assertThat(scene.asAda(() -> purging.move(approved.id(), PurgeState.ABORTED, "count again"))
                        .state())
                .isEqualTo(PurgeState.ABORTED);
    }

    @Test
    void theKillSwitchPausesARunAndNothingStartsWhileItIsOn() {
        var family = scene.family(":v1:item:{item_id=int}");
        redis.write(keys(0, 5_000));
        var running = scene.started(Scene.purgeOf(family, Map.of(), 500L));
        try {
            turn(true);
            var paused = scene.until(running.id(), PurgeState.PAUSED);
            assertThat(paused.explanation()).contains("kill switch");
            assertRefused(
                    Refused.Kind.WRONG_STATE,
                    () -> scene.asAda(() -> purging.move(running.id(), PurgeState.RUNNING, null)));
        } finally {
            turn(false);
        }
        assertThat(redis.keys(scene.domain.text())).isNotEmpty();
        scene.asAda(() -> purging.move(running.id(), PurgeState.ABORTED, "done here"));
    }

    @Test
    void aPausedRunGoesOnWhereItStopped() {
        var family = scene.family(":v1:item:{item_id=int}");
        redis.write(keys(0, 3_000));
        var running = scene.started(Scene.purgeOf(family, Map.of(), 2_000L));
        scene.asAda(() -> purging.move(running.id(), PurgeState.PAUSED, "lunch"));
        assertThat(purge(running.id()).explanation()).isEqualTo("lunch");

        scene.asAda(() -> purging.move(running.id(), PurgeState.RUNNING, null));
        var done = scene.until(running.id(), PurgeState.COMPLETED);

        assertThat(done.progress().deleted()).isEqualTo(3_000);
        assertThat(redis.keys(scene.domain.text())).isEmpty();
    }

    @Test
    void aRefusalOfRedisEndsInTheDeadLetterQueueAndOneReplayLater() {
        var family = scene.family(":v1:item:{item_id=int}");
        redis.write(keys(0, 500));
        var approved = scene.approved(Scene.purgeOf(family, Map.of()));
        redis.acl("-unlink");
        try {
            scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null));
            var dead = scene.until(approved.id(), PurgeState.DEAD);
            assertThat(dead.deadReason()).contains("Redis refused UNLINK (NOPERM)", "Add +unlink");
            assertThat(dead.progress().deletedAtMost()).isZero();
            assertThat(redis.keys(scene.domain.text())).hasSize(500);
        } finally {
            redis.acl("+unlink");
        }

        scene.asAda(() -> purging.replay(approved.id(), "the account may delete now"));

        assertThat(scene.until(approved.id(), PurgeState.COMPLETED).progress().deleted())
                .isEqualTo(500);
    }

    @Test
    void aValueIsALiteralOrRefusedAtItsField() {
        var family = scene.family(":v1:item:{item_id}");
        var before = count("purge_request");
        for (var wrong : List.of("", "x".repeat(10_240), "${jndi:ldap://x}", "#{T(java.lang.Runtime)}", "{{7*7}}")) {
            assertFinding("values.item_id", () -> purging.request(Scene.purgeOf(family, values(List.of(wrong)))));
        }
        var many = IntStream.range(0, 500).mapToObj(String::valueOf).toList();
        assertFinding("values.item_id", () -> purging.request(Scene.purgeOf(family, values(many))));
        assertFinding("values.item_id", () -> purging.request(Scene.purgeOf(family, values(List.of()))));
        assertFinding("values.nothing", () -> purging.request(Scene.purgeOf(family, Map.of("nothing", List.of("1")))));
        for (var cap : List.of(-1L, 0L, 1_000_000_000L, Long.MAX_VALUE)) {
            assertFinding("maxKeysPerSecond", () -> purging.request(Scene.purgeOf(family, Map.of(), cap)));
        }
        assertThat(count("purge_request")).isEqualTo(before);
    }

    @Test
    void aGlobInAValueMatchesItselfAlone() {
        var family = scene.family(":v1:item:{item_id}");
        var literal = List.of("*", "?", "[a-z]", "\\", "a\\*", "1 OR 1=1", "'; DROP TABLE purge;--");
        var all = new TreeSet<String>();
        literal.forEach(value -> all.add(scene.domain + ":v1:item:" + value));
        List.of("a", "b", "ab", "a*", "\\\\", "1", "z", "**")
                .forEach(value -> all.add(scene.domain + ":v1:item:" + value));
        redis.write(all);

        for (var value : literal) {
            var running = scene.started(Scene.purgeOf(family, values(List.of(value))));
            assertThat(scene.until(running.id(), PurgeState.COMPLETED)
                            .progress()
                            .deleted())
                    .isEqualTo(1);
            all.remove(scene.domain + ":v1:item:" + value);
            assertThat(redis.keys(scene.domain.text())).isEqualTo(all);
        }
    }

    @Test
    void aScopeStaysInTheFamiliesKeyspaceAndAmongLiveVersions() {
        var family = scene.family(":v1:item:{item_id=int}");
        var name = family.name().text();
        assertFinding("families", () -> purging.request(wanted(List.of(name), "live", List.of())));
        assertFinding("families", () -> purging.request(wanted(List.of(), "test", List.of())));
        assertFinding("families", () -> purging.request(wanted(List.of("no-such-family"), "test", List.of())));
        assertFinding("keyspace", () -> purging.request(wanted(List.of(name), "nowhere", List.of())));
        assertRefused(
                Refused.Kind.WRONG_STATE,
                () -> scene.asAda(() -> purging.request(wanted(List.of(name), "test", List.of(7)))));
    }

    @Test
    void aFamilyThatWasRetiredSinceTheApprovalIsNotPurged() {
        var family = scene.family(":v1:item:{item_id=int}");
        var approved = scene.approved(Scene.purgeOf(family, Map.of()));
        retire(family);

        assertRefused(
                Refused.Kind.WRONG_STATE,
                () -> scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null)));
        assertRefused(
                Refused.Kind.WRONG_STATE, () -> scene.asAda(() -> purging.request(Scene.purgeOf(family, Map.of()))));
    }

    @Test
    void aListShowsWhatNeedsAPersonAndFindsByFamily() {
        var family = scene.family(":v1:item:{item_id=int}");
        var counted = scene.counted(Scene.purgeOf(family, Map.of()));
        var filter = new PurgeFilter(
                Set.of(PurgeState.PENDING_APPROVAL), "test", family.name().text(), "STALE AFTER");

        assertThat(scene.asAda(() -> purging.count(filter))).isEqualTo(1);
        for (var sort : Purging.SORTABLE) {
            assertThat(scene.asAda(() -> purging.page(filter, "-" + sort, 0, 10)))
                    .extracting(PurgeSummary::id)
                    .containsExactly(counted.id());
        }
        var row = scene.asAda(() -> purging.page(filter, null, 0, 10)).getFirst();
        assertThat(row.families()).containsExactly(family.name().text());
        assertThat(row.risk()).isEqualTo(Risk.LOW);
    }

    private void retire(Family family) {
        scene.asAda(() -> {
            var old =
                    lifecycle.move(family.name(), family.version(), new Transition(FamilyState.DEPRECATED, "replaced"));
            var quiet =
                    lifecycle.move(family.name(), old.version(), new Transition(FamilyState.DRAINING, "nobody writes"));
            return lifecycle.move(family.name(), quiet.version(), new Transition(FamilyState.RETIRED, "gone"));
        });
    }

    private void turn(boolean on) {
        scene.asAdmin(
                () -> purging.turnKillSwitch(on, "a drill", purging.killSwitch().version()));
    }

    private Purge purge(PurgeId id) {
        return scene.asAda(() -> purging.purge(id));
    }

    private List<String> keys(int from, int to) {
        var keys = new ArrayList<String>();
        IntStream.range(from, to).forEach(n -> keys.add("%s:v1:item:%d".formatted(scene.domain, n)));
        return keys;
    }

    private static Map<String, List<String>> values(List<String> values) {
        return Map.of("item_id", values);
    }

    private static NewPurge wanted(List<String> families, String keyspace, List<Integer> versions) {
        return new NewPurge(families, keyspace, Map.of(), versions, null, "because", null, null);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private List<String> trail(PurgeId id) {
        return jdbc.sql("select action from audit_event where subject = ? order by seq")
                .param("purge/" + id)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void assertFinding(String field, java.util.function.Supplier<Purge> work) {
        assertThatThrownBy(() -> scene.asAda(work))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings()).anyMatch(finding -> field.equals(finding.field())));
    }

    private static void assertRefused(Refused.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
