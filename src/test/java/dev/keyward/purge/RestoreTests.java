package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.audit.TrailMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** R14: what a restored database would go on with by itself waits for a person; an ordinary restart goes on. */
class RestoreTests extends OnAWire {
    @TempDir
    Path folder;

    @Autowired
    TrailMarks marks;

    private Restored restored;
    private PurgeId underWay;

    @BeforeEach
    void aPurgeIsUnderWayAndItsConsoleStops() {
        restored = new Restored(console, folder);
        jdbc.sql("update purge_queue set home = null").update();
        restored.arrives();
        underWay = scene.started(Scene.purgeOf(keys(600).family, Map.of(), 300L, "wire"))
                .id();
        await().until(() -> !TAP.named().isEmpty());
        worker.stop();
    }

    @AfterEach
    void theConsoleIsBack() {
        jdbc.sql("update purge_queue set home = null").update();
        scene.asAda(() -> purging.move(underWay, PurgeState.ABORTED, "over"));
        worker.start();
    }

    @Test
    void anOrdinaryRestartHoldsNothing() {
        restored.arrives();
        new Restored(console, folder).arrives();
        assertThat(purge(underWay).state()).isEqualTo(PurgeState.RUNNING);
        assertThat(restored.remembered().row()).isEqualTo(marks.now().row());
    }

    @Test
    void aDatabaseThatIsOlderThanWhatWasSeenInItIsHeldAndReleasedFromAFreshScan() {
        restored.lostItsPast();
        restored.arrives();

        var held = purge(underWay);
        assertThat(held.state()).isEqualTo(PurgeState.HELD);
        assertThat(held.explanation()).contains("restore").contains("older than what this console last saw");
        assertThat(actions(underWay)).endsWith("purge.held");

        restored.arrives();
        assertThat(actions(underWay)).containsOnlyOnce("purge.held");
        scene.asAda(() -> purging.move(underWay, PurgeState.RUNNING, "still wanted"));
        assertThat(actions(underWay)).endsWith("purge.released");
        assertThat(jdbc.sql("select scan_cursor from purge_run where purge = ?")
                        .param(underWay.value())
                        .query(String.class)
                        .single())
                .isEqualTo("0");
    }

    @Test
    void aFileThatCameIntoAFolderWhichDoesNotKnowItIsHeld(@TempDir Path another) {
        new Restored(console, another).arrives();
        assertThat(purge(underWay).explanation()).contains("a folder that does not know it");
    }

    @Test
    void aCopyOfTheWholeFolderIsHeldOnce(@TempDir Path another) throws IOException {
        for (var file : Files.list(folder).toList()) {
            Files.copy(file, another.resolve(file.getFileName()));
        }
        new Restored(console, another).arrives();
        assertThat(purge(underWay).explanation()).contains("folder is a copy");

        scene.asAda(() -> purging.move(underWay, PurgeState.RUNNING, null));
        new Restored(console, another).arrives();
        assertThat(purge(underWay).state()).isEqualTo(PurgeState.RUNNING);
    }

    @Test
    void whatAnotherConsoleIsAtWorkOnIsSpared() {
        var second = new Restored(console, folder, false);
        lease("interval '1' minute");
        second.lostItsPast();
        second.arrives();
        assertThat(purge(underWay).state()).isEqualTo(PurgeState.RUNNING);

        lease("interval '-1' minute");
        second.lostItsPast();
        second.arrives();
        assertThat(purge(underWay).state()).isEqualTo(PurgeState.HELD);
    }

    private void lease(String from) {
        jdbc.sql("update purge_run set lease_owner = 'another', lease_until = current_timestamp + %s where purge = ?"
                        .formatted(from))
                .param(underWay.value())
                .update();
    }

    @Test
    void aDatabaseThatWasLastUsedElsewhereIsHeld() {
        jdbc.sql("update purge_queue set home = 'jdbc:postgresql://db/keyward#16384'")
                .update();
        restored.arrives();
        assertThat(purge(underWay).explanation()).contains("copy of the one that was last used");
    }
}
