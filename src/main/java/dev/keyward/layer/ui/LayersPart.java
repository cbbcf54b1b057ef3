package dev.keyward.layer.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.layer.Layers;
import dev.keyward.purge.PurgeId;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Live;
import java.time.InstantSource;

/** The card of a purge's page that says what follows Redis. */
@org.springframework.stereotype.Component
class LayersPart extends AddedPart {
    private final Layers layers;
    private final CurrentActor reader;
    private final Live live;
    private final InstantSource clock;

    LayersPart(Layers layers, CurrentActor reader, Live live, InstantSource clock) {
        super("purge", Place.CARD, 10, "Layers and regions");
        this.layers = layers;
        this.reader = reader;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Component content(String id) {
        return new LayersCard(new LayerDesk(layers, reader, live, clock, PurgeId.of(id)));
    }
}
