package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Composite;
import dev.keyward.discovery.Coverage;
import dev.keyward.shell.kit.Card;
import java.util.function.Consumer;

/** The picture of a keyspace: bytes by owner and family. An owner opens in place and stands in the address. */
final class MapCard extends Composite<Card> {
    private final transient Coverage coverage;
    private final Treemap map;

    MapCard(Coverage coverage, String owner, Consumer<String> opened) {
        this.coverage = coverage;
        this.map = new Treemap(opened);
        opens(owner);
    }

    @Override
    protected Card initContent() {
        return new Card("Bytes by owner and family", map);
    }

    /** Shows one owner alone; an empty or unknown one shows all. */
    void opens(String owner) {
        map.shows(CoveragePicture.of(coverage, owner));
    }
}
