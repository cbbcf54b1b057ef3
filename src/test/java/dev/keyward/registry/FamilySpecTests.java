package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.Usage;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class FamilySpecTests {
    private static final FamilySpec PLAIN = new FamilySpec(
            new FamilyId("catalog-item"),
            new DomainId("catalog"),
            new TeamId("team-catalog"),
            null,
            "catalog:v2:item:{item_id=int}",
            null,
            "shop",
            "Item card on listing pages",
            null,
            null,
            new Promises.Invalidation(Strategy.TTL_ONLY, null, null, null),
            null,
            null,
            null);

    @Test
    void aFullManifestReadsBackFromItsJson() {
        var full = PLAIN.but()
                .impact(FamilySpec.Impact.HIGH)
                .conformance(FamilySpec.Conformance.LEGACY)
                .valueType(FamilySpec.ValueKind.HASH)
                .expected(new Surroundings.Expected(200_000L, 512L, 900.5, 3.0))
                .usages(List.of(
                        new Usage("shop-web", Usage.Mode.WRITER, new DomainId("catalog"), LocalDate.of(2026, 11, 1))))
                .layers(List.of(
                        new LayerHop(LayerHop.Layer.CDC, new TeamId("team-data"), true, false, Duration.ofSeconds(2))))
                .regions(List.of(new RegionPolicy(
                        "eu",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        RegionPolicy.Sharding.REGIONAL_KEYS,
                        new RegionPolicy.Bounds(Duration.ofSeconds(30), Duration.ofMinutes(5)),
                        null)))
                .runbook("https://wiki.example.com/runbooks/catalog-item")
                .tags(Set.of("hot-path"))
                .spec();
        var json = JsonMapper.shared();

        assertThat(json.readValue(json.writeValueAsString(full), FamilySpec.class))
                .isEqualTo(full);
    }

    @Test
    void whatIsNotSaidIsNotWritten() {
        assertThat(JsonMapper.shared().writeValueAsString(PLAIN))
                .doesNotContain("impact", "usages", "layers", "tags", "regions", "null");
    }

    /** reliability.md, U15. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "//evil.example",
                "https:\\\\evil.example",
                " java\tscript:alert(1)",
                "https://",
                "runbook"
            })
    void aRunbookIsALinkThatCannotRunAnything(String link) {
        assertThatThrownBy(() -> PLAIN.but().runbook(link).spec())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.findings().getFirst().field())
                                .isEqualTo("runbook"));
    }

    @Test
    void aRegionIsDescribedOnce() {
        var twice = List.of(new RegionPolicy("eu", null), new RegionPolicy("eu", Duration.ofSeconds(1)));
        assertThatThrownBy(() -> PLAIN.but().regions(twice).spec()).hasMessageContaining("once");
    }

    @Test
    void thereIsRoomForFiftyServices() {
        var usage = new Usage("shop-web", Usage.Mode.READER, null, null);
        assertThat(PLAIN.but().usages(Collections.nCopies(50, usage)).spec().usages())
                .hasSize(50);
        assertThatThrownBy(
                        () -> PLAIN.but().usages(Collections.nCopies(51, usage)).spec())
                .hasMessageContaining("At most 50");
    }
}
