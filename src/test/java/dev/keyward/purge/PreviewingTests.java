package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keyward.kernel.Refused;
import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.Measurements;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.preview.Preview;
import dev.keyward.purge.preview.Whose;
import dev.keyward.registry.Family;
import dev.keyward.testing.OnBothDatabases;
import dev.keyward.testing.RedisServer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a preview tells beside its count, and what becomes of a count that has grown old. */
@OnBothDatabases
class PreviewingTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    Measurements measurements;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    private Scene scene;
    private RawRedis redis;
    private Family items;

    @BeforeEach
    void itemsAndTheirImages() {
        scene = new Scene(console);
        redis = new RawRedis(RedisServer.shared().uri());
        items = scene.family(":v1:item:{item_id=int}");
        write(0, 500, "");
    }

    @AfterEach
    void close() {
        redis.close();
    }

    @Test
    void lookAlikesAreToldByWhoseTheyAre() {
        var images = scene.family(":v1:item:{item_id=int}:image");
        write(0, 100, ":image");
        write(0, 20, ":draft");
        var preview = counted();
        assertThat(preview.whose())
                .extracting(Whose::families)
                .contains(List.of(images.name().text()), List.of());
        assertThat(preview.whose().getFirst().about()).isEqualTo(100);
        assertThat(preview.whose().getFirst().example()).endsWith(":image");
    }

    @Test
    void anExactCountHasNoIntervalAndTheSampleHasALife() {
        var preview = counted();
        assertThat(preview.range().certain()).isTrue();
        assertThat(preview.range().least()).isEqualTo(500);
        assertThat(preview.lives())
                .isNotNull()
                .satisfies(lives -> assertThat(lives.withoutEnd())
                        .isEqualTo(lives.sampled())
                        .isEqualTo(200));
        assertThat(preview.reasons()).isEmpty();
    }

    @Test
    void theLoadOnTheOriginsIsWhatServicesMeasuredOrUnknown() {
        assertThat(counted().load().extra()).isNull();
        var start = clock.instant().minusSeconds(1_200);
        scene.asAda(() -> measurements.take(List.of(new Measurement(
                items.name(), "eu", start, 600, 6_000, 4_500, 1_500, 0, 0, null, null, null, null, null, "web", "1"))));
        assertThat(counted().load().extra()).isCloseTo(7.5, within(0.01));
    }

    @Test
    void aRiskNamesItsReasons() {
        var purge = scene.counted(Scene.purgeOf(scene.strictFamilyInProduction(), Map.of(), null, "live"));
        assertThat(purge.risk()).isEqualTo(Risk.HIGH);
        assertThat(Objects.requireNonNull(Objects.requireNonNull(purge.dryRun()).preview())
                        .reasons())
                .hasSize(2)
                .anyMatch(reason -> reason.contains("strict"))
                .anyMatch(reason -> reason.contains("real users"));
    }

    /** The page asks for it, and so does the service, whichever door somebody comes through. */
    @Test
    void aHighRiskIsTakenBySomebodyWhoSaysWhy() {
        var purge = scene.counted(Scene.purgeOf(scene.strictFamilyInProduction(), Map.of(), null, "live"));
        assertThatThrownBy(() -> scene.asBen(() -> purging.approve(purge.id(), purge.scopeHash(), "  ")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings().getFirst().field())
                                .isEqualTo("comment"));
        assertThat(scene.asBen(() -> purging.purge(purge.id())).approvals()).isEmpty();
        var approved = scene.asBen(() -> purging.approve(purge.id(), purge.scopeHash(), "Support confirmed it"));
        assertThat(approved.state()).isEqualTo(PurgeState.APPROVED);
        scene.asAda(() -> purging.move(purge.id(), PurgeState.CANCELLED, "enough"));
    }

    @Test
    void anOldCountThatIsNoLongerTrueStartsNothingAndAsksForApprovalAgain() {
        var approved = scene.approved(Scene.purgeOf(items, Map.of()));
        grownOld(approved.id());
        write(500, 900, "");
        assertThatThrownBy(() -> scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.WRONG_STATE))
                .hasMessageContaining("approved for 500 keys, and now there are 900");
        var now = scene.asAda(() -> purging.purge(approved.id()));
        assertThat(now.state()).isEqualTo(PurgeState.PENDING_APPROVAL);
        assertThat(now.approvals()).allMatch(approval -> approval.voidedAt() != null);
        assertThat(redis.keys(scene.domain.text())).hasSize(900);
    }

    @Test
    void anOldCountThatStillHoldsStarts() {
        var approved = scene.approved(Scene.purgeOf(items, Map.of()));
        grownOld(approved.id());
        write(500, 550, "");
        scene.asAda(() -> purging.move(approved.id(), PurgeState.RUNNING, null));
        assertThat(scene.until(approved.id(), PurgeState.COMPLETED).progress().deleted())
                .isEqualTo(550);
    }

    private void grownOld(PurgeId id) {
        var text = jdbc.sql("select dry_run from purge_request where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
        var old = clock.instant().minusSeconds(700).toString();
        jdbc.sql("update purge_request set dry_run = ? where id = ?")
                .params(text.replaceFirst("\"at\"\\s*:\\s*\"[^\"]*\"", "\"at\":\"" + old + "\""), id.value())
                .update();
    }

    private Preview counted() {
        var draft = scene.asAda(() -> purging.request(Scene.purgeOf(items, Map.of())));
        var counted = scene.asAda(() -> purging.dryRun(draft.id()));
        scene.asAda(() -> purging.move(draft.id(), PurgeState.CANCELLED, null));
        return Objects.requireNonNull(Objects.requireNonNull(counted.dryRun()).preview());
    }

    private void write(int from, int to, String behind) {
        redis.write(IntStream.range(from, to)
                .mapToObj(n -> "%s:v1:item:%d%s".formatted(scene.domain, n, behind))
                .toList());
    }
}
