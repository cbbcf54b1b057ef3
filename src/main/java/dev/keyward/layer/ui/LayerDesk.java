package dev.keyward.layer.ui;

import dev.keyward.layer.Layers;
import dev.keyward.layer.PurgeLayers;
import dev.keyward.purge.PurgeId;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Live;
import java.time.InstantSource;

/** What the card of one purge speaks to, and who reads it. */
record LayerDesk(Layers layers, CurrentActor reader, Live live, InstantSource clock, PurgeId purge) {
    PurgeLayers read() {
        return layers.of(purge);
    }
}
