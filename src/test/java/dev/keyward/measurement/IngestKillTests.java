package dev.keyward.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of {@code ./keyward bench ingest}: whole consoles on an H2 file, killed while they are told. */
class IngestKillTests {
    @Test
    void whatWasAnsweredIsThereAndCountsOnce(@TempDir Path folder) {
        var result = new IngestKills(folder, Map.of()).play(3);

        assertThat(result.answered()).as("reports answered").isGreaterThan(200);
        assertThat(result.lost()).as("lost").isZero();
        assertThat(result.twice()).as("counted twice").isZero();
    }
}
