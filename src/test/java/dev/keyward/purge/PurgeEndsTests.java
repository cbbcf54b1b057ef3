package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.purge.PurgeEnds.PurgeEnd;
import dev.keyward.registry.Family;
import dev.keyward.testing.Names;
import dev.keyward.testing.OnBothDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An incident with several purges: what is behind them is asked once, however many there are. */
@OnBothDatabases
class PurgeEndsTests {
    @Autowired
    ApplicationContext console;

    @Autowired
    JdbcClient jdbc;

    private final String incident = Names.next("incident");
    private final List<List<PurgeId>> asked = new ArrayList<>();

    @Test
    void whatFollowsThePurgesOfAnIncidentIsAskedOnce() {
        var scene = new Scene(console);
        var family = scene.family(":v1:item:{id=int}");
        var first = purged(scene, family);
        var second = purged(scene, family);
        var end = Objects.requireNonNull(first.timings().finishedAt());
        Downstream behind = purges -> {
            asked.add(List.copyOf(purges));
            return Map.of(first.id(), new Downstream.Standing("cdn", end.plusSeconds(5)));
        };
        var ends = new PurgeEnds(console.getBean(PurgeRequests.class), List.of(behind));

        var found = ends.of(incident);

        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(found).extracting(PurgeEnd::waitsFor).containsExactlyInAnyOrder("cdn", null);
        assertThat(found)
                .extracting(PurgeEnd::endedAt)
                .containsExactlyInAnyOrder(end.plusSeconds(5), second.timings().finishedAt());
        assertThat(ends.of("no such")).isEmpty();
        assertThat(asked).as("nothing to ask of an incident without purges").hasSize(1);
    }

    private Purge purged(Scene scene, Family family) {
        var running = scene.started(Scene.purgeOf(family, Map.of()));
        jdbc.sql("update purge_request set incident = ? where id = ?")
                .params(incident, running.id().value())
                .update();
        return scene.until(running.id(), PurgeState.COMPLETED);
    }
}
