package dev.keyward.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTests {
    @Test
    void aSectionThatWasMeasuredAgainReplacesItselfAndANewOneComesLast() {
        var page = Page.of("# Title\n\nWords.\n\n## One\n\nold\n\n## Two\n\nstays\n");

        var after = page.with(Page.of("# Another title\n\n## One\n\nnew\n\n## Three\n\nalso\n"));

        assertThat(after.text())
                .isEqualTo("# Title\n\nWords.\n\n## One\n\nnew\n\n## Two\n\nstays\n\n## Three\n\nalso\n");
    }
}
