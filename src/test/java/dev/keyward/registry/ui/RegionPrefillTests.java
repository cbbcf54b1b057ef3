package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.redis.EventStream;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.Promises.RegionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The regions of a keyspace are filled in as long as nobody typed any. */
class RegionPrefillTests {
    private static final Optional<Duration> MINUTE = Optional.of(Duration.ofMinutes(1));

    private final Rows<RegionPolicy> rows =
            new Rows<>("regions", "region", "Regions", "", () -> new RegionFields(List.of()));
    private final RegionPrefill prefill = new RegionPrefill(new TwoKeyspaces(), rows);

    @Test
    void eachRegionMayServeTheOldValueAsLongAsWasPromised() {
        assertThat(prefill.suggest("wide", MINUTE)).contains("eu, us");
        assertThat(rows.values())
                .containsExactly(
                        new RegionPolicy("eu", Duration.ofMinutes(1)), new RegionPolicy("us", Duration.ofMinutes(1)));
    }

    @Test
    void aKeyspaceOfOneRegionTakesTheSuggestionBack() {
        prefill.suggest("wide", MINUTE);
        assertThat(prefill.suggest("narrow", MINUTE)).isEmpty();
        assertThat(rows.values()).isEmpty();
    }

    @Test
    void whatSomebodyTypedStays() {
        var typed = List.of(new RegionPolicy("ap", Duration.ofSeconds(5)));
        rows.shows(typed);
        assertThat(prefill.suggest("wide", MINUTE)).isEmpty();
        assertThat(rows.values()).isEqualTo(typed);
    }

    @Test
    void withoutAPromiseNothingIsSuggested() {
        assertThat(prefill.suggest("wide", Optional.empty())).isEmpty();
        assertThat(rows.values()).isEmpty();
    }

    private static final class TwoKeyspaces implements Fleet {
        @Override
        public List<Keyspace> keyspaces() {
            return List.of(keyspace("wide", "eu", "us"), keyspace("narrow", "eu"));
        }

        @Override
        public Optional<Keyspace> keyspace(String name) {
            return keyspaces().stream().filter(one -> one.name().equals(name)).findFirst();
        }

        @Override
        public Optional<EventStream> events(String keyspace) {
            return Optional.empty();
        }

        private static Keyspace keyspace(String name, String... regions) {
            return new Keyspace(name, Keyspace.Environment.DEV, Keyspace.Topology.STANDALONE, List.of(regions));
        }
    }
}
