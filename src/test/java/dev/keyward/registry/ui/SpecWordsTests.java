package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.PlaceholderUse.Meaning;
import dev.keyward.registry.Promises.PlaceholderUse.Source;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.LayerHop.Layer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two versions of a part that differ read differently, or a merge would offer the same words twice. */
class SpecWordsTests {

    @Test
    void aHopSaysWhoRunsItAndWhatBecomesOfAFailure() {
        var hop = new LayerHop(Layer.CDC, new TeamId("team-platform"), true, false, Duration.ofSeconds(2));
        assertThat(SpecWords.of(List.of(hop)))
                .isEqualTo("Change capture (team-platform, retries, no DLQ, usually 2 seconds)");
        assertThat(SpecWords.of(new LayerHop(Layer.CDN, null, null, null, null)))
                .isEqualTo("CDN");
    }

    @Test
    void aRegionSaysAllThatItPromises() {
        assertThat(SpecWords.of(new RegionPolicy("eu", Duration.ofSeconds(5)))).isEqualTo("eu after 5 seconds");
        assertThat(SpecWords.of(new RegionPolicy(
                        "us", null, Duration.ofSeconds(2), RegionPolicy.Sharding.REGIONAL_KEYS, null, null)))
                .isEqualTo("us, replica 2 seconds, keys of its own");
    }

    @Test
    void aPlaceholderALifetimeAndTagsSayAllOfThemselves() {
        var use = new PlaceholderUse(Meaning.TENANT, Source.USER_INPUT, "lower-case");
        assertThat(SpecWords.of(use)).isEqualTo("Tenant, from user input, through lower-case");
        assertThat(SpecWords.of(new Ttl(Duration.ofSeconds(60), 10, Duration.ofSeconds(5))))
                .isEqualTo("1 minute ± 10 %; 'there is none' for 5 seconds");
        assertThat(SpecWords.of(Set.of("b", "c", "a"))).isEqualTo("a, b, c");
    }

    @Test
    void anEstimateSaysItsNumbers() {
        assertThat(SpecWords.of(new Expected(60_000L, null, 1_800.0, 0.5)))
                .isEqualTo("60,000 keys, 1,800 reads a second, 0.5 writes a second");
        assertThat(SpecWords.of(new Expected(null, null, null, null))).isEqualTo(SpecWords.NOTHING);
    }
}
