package dev.keyward.discovery.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.discovery.Coverage;
import dev.keyward.shell.kit.StatTile;

/** The four parts as numbers: bytes first, between which ends they lie, and the keys. Each opens its arithmetic. */
final class CoverageTiles extends Div {
    CoverageTiles(Coverage coverage) {
        addClassNames("kw-stats", "kw-coverage-tiles");
        Part.of(coverage).forEach(part -> add(tile(part, coverage)));
    }

    private static StatTile tile(Part part, Coverage coverage) {
        var share = part.share();
        var tile = new StatTile(part.label(), Sizes.bytes(share.bytes().value()))
                .because(CoverageWords.why(part, coverage));
        if (!share.bytes().exact() && share.keys().value() > 0) {
            tile.add(soft(Sizes.ends(share.bytes())));
        }
        tile.add(soft(Sizes.keys(share.keys())));
        return tile;
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassNames("kw-soft", "kw-small");
        return span;
    }
}
