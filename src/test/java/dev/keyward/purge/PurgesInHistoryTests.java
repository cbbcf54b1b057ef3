package dev.keyward.purge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.testing.Caller;
import dev.keyward.testing.OnBothDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What became of a family's keys, told among the other acts on the family. */
@OnBothDatabases
class PurgesInHistoryTests {
    @Autowired
    ApplicationContext console;

    @Test
    void aRunIsToldInTheHistoryOfItsFamilyAndOfNoOther() {
        var scene = new Scene(console);
        var family = scene.family(":v1:item:{item_id=int}");
        var other = scene.family(":v1:card:{item_id=int}");
        var running = scene.started(Scene.purgeOf(family, Map.of()));
        scene.until(running.id(), PurgeState.COMPLETED);

        var history = Caller.with(console).get("/families/" + family.name() + "/history");
        var told = "$.items[?(@.subject=='purge/%s')]".formatted(running.id());
        assertThat(Caller.<List<String>>read(history, told + ".action"))
                .containsExactly("purge.completed", "purge.started");
        assertThat(Caller.<List<String>>read(history, told + ".actor")).containsExactly("system", "ada");
        assertThat(Caller.<List<List<Object>>>read(history, told + ".changes")).containsExactly(List.of(), List.of());
        assertThat(Caller.<List<String>>read(history, "$.items[*].action")).contains("family.registered");

        var others = Caller.with(console).get("/families/" + other.name() + "/history");
        assertThat(Caller.<List<String>>read(others, "$.items[*].action")).noneMatch(act -> act.startsWith("purge."));
    }
}
