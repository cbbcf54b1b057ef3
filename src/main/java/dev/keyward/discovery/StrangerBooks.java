package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Strangers;
import java.util.List;

/** Whoever makes something of the names that belong to nobody. */
interface StrangerBooks {
    /** For one server. @param written what an interrupted scan kept; empty for a new one */
    Strangers open(String written);

    /**
     * Keeps what all servers told, within the transaction that completes the scan.
     *
     * @param written by {@link Strangers#written()} of each server
     * @param unregistered keys and bytes of nobody, which the scan as a whole knows better than a book of names
     */
    void keep(Scan scan, List<String> written, Share unregistered);

    /** Nobody does. */
    StrangerBooks NONE = new StrangerBooks() {
        @Override
        public Strangers open(String written) {
            return Strangers.UNHEARD;
        }

        @Override
        public void keep(Scan scan, List<String> written, Share unregistered) {}
    };
}
