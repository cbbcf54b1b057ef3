package dev.keyward.discovery;

import dev.keyward.discovery.sweep.Strangers;
import dev.keyward.discovery.tally.Register;
import java.util.List;

/** Whoever makes something of the names that no template has. */
interface StrangerBook {
    /**
     * For one server.
     *
     * @param register by which the keys were found to be strange
     * @param written a line that an interrupted scan kept; empty for a new one
     */
    Strangers open(Register register, String written);

    /**
     * Keeps what all servers told, within the transaction that completes the scan.
     *
     * @param written by {@link Strangers#written()} of each server
     */
    void keep(Scan scan, List<String> written, Strange strange);

    /** What the scan as a whole knows of strange keys, better than a book of names. */
    record Strange(Share unregistered, Share versionUnknown) {}
}
