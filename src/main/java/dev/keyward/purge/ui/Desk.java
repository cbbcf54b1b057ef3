package dev.keyward.purge.ui;

import dev.keyward.kernel.Refused;
import dev.keyward.purge.Purge;
import dev.keyward.purge.Purging;
import dev.keyward.purge.scope.Scope;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Toast;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** What the parts of a purge's page share: the front door, who reads, and how an act ends. */
interface Desk {
    Purging purging();

    CurrentActor reader();

    InstantSource clock();

    /** The teams whose families they are, by name. */
    List<String> owners(Scope scope);

    /** Reads the purge now and draws the page anew. */
    Purge refresh();

    /** Counts in the background and draws the page anew. */
    void preview();

    /** Does it and shows how things really are then; a refusal is told with its remedy. */
    default void attempt(Supplier<Purge> act) {
        try {
            act.get();
        } catch (Refused refused) {
            Toast.refused(refused);
        } finally {
            refresh();
        }
    }
}
