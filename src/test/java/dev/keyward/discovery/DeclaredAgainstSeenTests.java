package dev.keyward.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.keyward.registry.Family;
import dev.keyward.registry.FamilySpec.ValueKind;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.security.Role;
import dev.keyward.testing.Caller;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** KF013 through real scans: what live keys are that was declared otherwise, found and found mended. */
class DeclaredAgainstSeenTests extends OnAServer {
    private static final int MANY = 600;

    @Autowired
    Registry registry;

    private Family declared() {
        var family = family(":v1:item:{id=int}");
        var spec = family.spec()
                .but()
                .valueType(ValueKind.STRING)
                .expected(new Expected((long) MANY, 30L, null, null))
                .spec();
        return scene.asAda(() -> registry.edit(family.name(), family.version(), spec));
    }

    private List<String> keys(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> scene.domain + ":v1:item:" + n)
                .toList();
    }

    @Test
    void aFamilyWhoseKeysDifferHasAFindingForEachDeviationUntilAScanSeesThemMended() {
        var family = declared();
        var wrong = keys(3 * MANY);
        redis.push(wrong, "x".repeat(4_000));
        until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(said(family))
                        .hasSize(4)
                        .anyMatch(says -> says.contains("STRING are declared") && says.contains("of type list"))
                        .anyMatch(says -> says.contains("never expire"))
                        .anyMatch(says -> says.contains("on average"))
                        .anyMatch(says -> says.contains("600 keys were expected, but there are 1,800")));

        redis.delete(wrong);
        redis.write(keys(MANY));
        redis.expire(keys(MANY), Duration.ofMinutes(10));
        until(start(NewScan.full(KEYSPACE)).id(), ScanState.COMPLETED);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(said(family)).isEmpty());
    }

    private List<String> said(Family family) {
        return Caller.read(
                Caller.with(console, Role.VIEWER).get("/families/" + family.name() + "/findings"),
                "$.items[?(@.ruleId == 'KF013' && @.firstSeen)].message");
    }
}
