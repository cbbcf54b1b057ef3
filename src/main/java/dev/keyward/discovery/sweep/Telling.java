package dev.keyward.discovery.sweep;

import dev.keyward.discovery.tally.Register;
import dev.keyward.redis.KeyFact;
import org.jspecify.annotations.Nullable;

/**
 * Tells keys that no template has to whoever makes something of them: all of them up to a number, and then one in a few, since
 * more names make no better guess. Not safe for several threads.
 */
public final class Telling {
    /** Telling takes longer than to count them. */
    private static final long IN_FULL = 50_000;

    /** Up to here one in eight is told, and then one in 64. */
    private static final long IN_PART = 1_000_000;

    private final Register register;
    private final Strangers strangers;
    private long met;

    /** @param met such keys that were told before */
    public Telling(Register register, Strangers strangers, long met) {
        this.register = register;
        this.strangers = strangers;
        this.met = met;
    }

    /** Whether no template has the keys of this box; each is met once. */
    public boolean meets(int box) {
        var strange = box >= register.versionUnknown();
        met += strange ? 1 : 0;
        return strange;
    }

    /** Whether the key that was met last is told where there are many. */
    public boolean isDue() {
        return met <= IN_FULL || met % (met <= IN_PART ? 8 : 64) == 0;
    }

    /** A key of which nothing was read, if it is due. */
    public void tellUnread(int box, byte[] name) {
        if (isDue()) {
            tell(box, name, null);
        }
    }

    /** A key and what was read of it; null when it was gone by then. */
    public void tell(int box, byte[] name, @Nullable KeyFact fact) {
        if (box == register.unregistered()) {
            strangers.add(name, fact);
        } else if (box == register.versionUnknown()) {
            strangers.otherVersion(name, fact);
        }
    }

    /** All that is known of them, for a checkpoint. */
    public String written() {
        return strangers.written();
    }
}
