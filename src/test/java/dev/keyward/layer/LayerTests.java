package dev.keyward.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.keyward.kernel.Refused;
import dev.keyward.layer.route.Effect;
import dev.keyward.layer.route.Effect.Kind;
import dev.keyward.layer.route.Told.State;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Purging;
import dev.keyward.purge.RawRedis;
import dev.keyward.purge.Scene;
import dev.keyward.registry.Family;
import dev.keyward.testing.HookReceiver;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import dev.keyward.webhook.Signature;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Purges of a keyspace with a stream and a webhook behind it, on a real Redis and a real HTTP server. */
@OnBothDatabases
class LayerTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Layers layers;

    private final HookReceiver hooks = HookReceiver.shared();
    private Scene scene;
    private Family family;

    @BeforeEach
    void aFamilyWithAGraceWindow() {
        scene = new Scene(console);
        family = scene.layered(Duration.ofMinutes(10));
    }

    @Test
    void aPurgeThatIsOverTellsTheStreamAndThenTheWebhookForEachRegion() {
        var purge = purged(Map.of("item_id", List.of("42")));
        var told = until(purge, State.DELIVERED, 3);

        assertThat(told.legs()).extracting(LayerLeg::layer).containsExactly("keyward:invalidations", "cdn", "cdn");
        assertThat(told.legs().get(0).endedAt())
                .isBeforeOrEqualTo(told.legs().get(1).endedAt());
        try (var redis = new RawRedis(RedisServer.shared().uri() + "/2")) {
            var event = redis.events("keyward:invalidations").stream()
                    .filter(one ->
                            one.getOrDefault("body", "").contains(family.name().text()))
                    .findFirst()
                    .orElseThrow();
            assertThat(JsonPath.<String>read(event.get("body"), "$.families[0].template"))
                    .isEqualTo(family.spec().template());
            assertThat(JsonPath.<List<String>>read(event.get("body"), "$.values.item_id"))
                    .containsExactly("42");
            assertThat(event.get("event")).isEqualTo(told.legs().getFirst().id().toString());
        }
    }

    @Test
    void aWebhookIsSignedAndSaysForWhichRegion() {
        until(purged(Map.of()), State.DELIVERED, 3);

        var taken = hooks.mentioning(family.name().text());
        assertThat(taken)
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.signature())
                        .isEqualTo(Signature.of(HookReceiver.SECRET, Long.parseLong(one.timestamp()), one.body())));
        assertThat(taken.stream().map(one -> JsonPath.<List<String>>read(one.body(), "$.regions")))
                .containsExactlyInAnyOrder(List.of("eu"), List.of("us"));
        assertThat(taken).extracting(HookReceiver.Taken::delivery).doesNotHaveDuplicates();
    }

    @Test
    void aRegionIsEffectiveWhenItsLayersKnowAndItsGraceWindowHasPassed() {
        var purge = purged(Map.of());
        until(purge, State.DELIVERED, 3);

        assertThat(read(purge).regions()).extracting(Effect::region).containsExactly("eu", "us");
        assertThat(read(purge).regions()).extracting(Effect::kind).containsExactly(Kind.EFFECTIVE, Kind.GRACE);
    }

    @Test
    void oneThatRefusesIsDeadUntilAPersonTellsItAgain() {
        hooks.answer(family.name().text(), 410, 410);
        var purge = purged(Map.of());
        var stuck = until(purge, State.DEAD, 2);

        assertThat(stuck.regions()).extracting(Effect::kind).containsExactly(Kind.STUCK, Kind.STUCK);
        var leg = stuck.legs().getLast();
        assertThat(leg.detail()).isEqualTo("Answered 410.");
        scene.asAda(() -> layers.again(purge.id(), leg.id(), " The provider is back "));
        assertThat(until(purge, State.DELIVERED, 2).legs().getLast().decidedBy())
                .isEqualTo("ada");
        assertThat(reasons(purge, "layer.sent-again")).containsExactly("The provider is back");
    }

    @Test
    void oneThatCameToKnowByOtherMeansIsSkippedWithAReasonAndOnce() {
        hooks.answer(family.name().text(), 400, 400);
        var purge = purged(Map.of());
        var leg = until(purge, State.DEAD, 2).legs().getLast();

        assertThatThrownBy(() -> scene.asAda(() -> layers.skip(purge.id(), leg.id(), " ")))
                .hasMessageContaining("how this layer came to know");
        scene.asAda(() -> layers.skip(purge.id(), leg.id(), "Purged by hand in the provider's console"));
        assertThatThrownBy(() -> scene.asAda(() -> layers.again(purge.id(), leg.id(), null)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.kind()).isEqualTo(Refused.Kind.WRONG_STATE));
        assertThat(read(purge).regions()).extracting(Effect::kind).containsExactly(Kind.STUCK, Kind.GRACE);
    }

    @Test
    void whatFailsForAWhileIsTriedAgainWithTheSameEvent() {
        hooks.answer(family.name().text(), 503);
        var purge = purged(Map.of());
        until(purge, State.DELIVERED, 3);

        var taken = hooks.mentioning(family.name().text());
        assertThat(taken).hasSize(3);
        assertThat(taken.stream().map(HookReceiver.Taken::delivery).distinct()).hasSize(2);
    }

    /** Who stops a purge may do so to spare the origin; and one that could not delete has nothing to tell. */
    @Test
    void aPurgeThatWasAbortedOrIsDeadTellsNobody() {
        try (var redis = new RawRedis(RedisServer.shared().uri() + "/2")) {
            redis.write(IntStream.range(0, 300)
                    .mapToObj(n -> "%s:v1:item:%d".formatted(scene.domain, n))
                    .toList());
            var aborted = scene.started(Scene.purgeOf(family, Map.of(), 10L, "layered"));
            scene.asAda(() -> purging().move(aborted.id(), PurgeState.ABORTED, "The origin is down"));
            redis.acl("-unlink");
            try {
                var refused = scene.started(wanted(Map.of()));
                tellsNobody(aborted);
                tellsNobody(scene.until(refused.id(), PurgeState.DEAD));
            } finally {
                redis.acl("+unlink");
            }
        }
    }

    private void tellsNobody(Purge purge) {
        assertThat(read(purge).legs()).isEmpty();
        assertThat(read(purge).regions()).extracting(Effect::kind).containsOnly(Kind.PURGING);
    }

    @Test
    void aPurgeThatNeverRanTellsNobody() {
        var counted = scene.approved(wanted(Map.of()));
        scene.asAda(() -> purging().move(counted.id(), PurgeState.CANCELLED, "Not needed"));
        assertThat(read(counted).legs()).isEmpty();
        assertThat(read(counted).planned()).isEmpty();
    }

    private Purging purging() {
        return console.getBean(Purging.class);
    }

    private List<String> reasons(Purge purge, String action) {
        return console.getBean(JdbcClient.class)
                .sql("select reason from audit_event where subject = ? and action = ?")
                .params("purge/" + purge.id(), action)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private Purge purged(Map<String, List<String>> values) {
        var started = scene.started(wanted(values));
        return scene.until(started.id(), PurgeState.COMPLETED);
    }

    private dev.keyward.purge.NewPurge wanted(Map<String, List<String>> values) {
        return Scene.purgeOf(family, values, null, "layered");
    }

    private PurgeLayers read(Purge purge) {
        return scene.asAda(() -> layers.of(purge.id()));
    }

    private PurgeLayers until(Purge purge, State state, int legs) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> read(purge),
                        now -> now.legs().stream()
                                        .filter(leg -> leg.state() == state)
                                        .count()
                                >= legs);
    }
}
