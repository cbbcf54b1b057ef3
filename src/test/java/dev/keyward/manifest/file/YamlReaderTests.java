package dev.keyward.manifest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Small files that would unpack to something large. */
class YamlReaderTests {

    @Test
    void aFileOfNothingButDashesIsRefusedBeforeItsDocumentsAreBuilt() {
        var dashes = "---\n".repeat(1_200_000);
        assertThatThrownBy(() -> YamlReader.read(dashes))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining("Line 10001")
                .hasMessageContaining("10,000 documents");
    }

    @Test
    void asManyDocumentsAsAFileMayHoldAreRead() {
        assertThat(YamlReader.read("---\na: 1\n".repeat(YamlReader.MOST_DOCUMENTS)))
                .hasSize(YamlReader.MOST_DOCUMENTS);
    }

    @Test
    void aliasesAreRefused() {
        assertThatThrownBy(() -> YamlReader.read("a: &a [x]\nb: *a\n"))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining("Aliases");
    }
}
