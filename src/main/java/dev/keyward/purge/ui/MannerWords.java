package dev.keyward.purge.ui;

import dev.keyward.purge.scope.Manner;
import java.util.ArrayList;
import java.util.List;

/** What is special about how a purge finds its keys and what becomes of them. */
final class MannerWords {
    private MannerWords() {}

    static List<String> of(Manner manner) {
        var words = new ArrayList<String>();
        if (manner.softSeconds() != null) {
            words.add("Keys expire within %s seconds".formatted(Figures.number(manner.softSeconds())));
        }
        if (manner.index() != null) {
            words.add("Found by the %s %s; keys it does not list stay"
                    .formatted(manner.index().kind(), manner.index().key()));
        }
        if (manner.verify()) {
            words.add("A second scan tells what is there afterwards");
        }
        return words;
    }
}
