package dev.keyward.discovery.sweep;

import dev.keyward.discovery.tally.Picks;
import dev.keyward.discovery.tally.Picks.Pick;
import dev.keyward.discovery.tally.Register;
import dev.keyward.discovery.tally.Sheet;
import dev.keyward.redis.KeyFact;
import dev.keyward.redis.KeyName;
import java.util.List;
import java.util.Optional;

/** Everything that is written down of one server while it is scanned. Safe for several threads, one page at a time. */
public final class Books {
    /** Nobody's keys are told in full to whoever looks for their shapes up to here, which takes longer than to count them. */
    private static final long HEARD = 50_000;

    /** Up to here one in eight of them is, and then one in 64. */
    private static final long HEARD_IN_PART = 1_000_000;

    private final Register.Sorter sorter;
    private final int unregistered;
    private final Sheet sheet;
    private final Picks picks;
    private final Strangers strangers;
    private final java.util.function.Consumer<byte[]> unread = this::unread;
    private long met;

    public Books(Register register, Sheet sheet, Picks picks, Strangers strangers) {
        this.sorter = register.sorter();
        this.unregistered = register.unregistered();
        this.sheet = sheet;
        this.picks = picks;
        this.strangers = strangers;
        this.met = sheet.keys(unregistered);
    }

    /** The names of one page. */
    synchronized void page(List<KeyName> names) {
        for (var name : names) {
            var box = sorter.box(name.bytes());
            sheet.note(box);
            var drawn = picks.offer(box, name.bytes(), unread);
            if (box == unregistered) {
                met++;
                if (!drawn) {
                    tell(name.bytes());
                }
            }
        }
        sheet.turn();
    }

    /** A drawn key of nobody is told when its size is known, and without one when another takes its place. */
    private void unread(byte[] name) {
        if (sorter.box(name) == unregistered) {
            tell(name);
        }
    }

    private void tell(byte[] name) {
        if (met <= HEARD || met % (met <= HEARD_IN_PART ? 8 : 64) == 0) {
            strangers.add(name, null);
        }
    }

    synchronized long names() {
        return sheet.names();
    }

    synchronized Sheet sheet() {
        return sheet.copy();
    }

    public synchronized boolean crowded(long bytes) {
        return picks.waitingBytes() > bytes;
    }

    /** Drawn keys that want to be read. */
    public synchronized List<Pick> wanted() {
        return picks.take();
    }

    /** What was read of them, in their order. */
    public synchronized void read(List<Pick> some, List<Optional<KeyFact>> facts) {
        for (int n = 0; n < some.size(); n++) {
            var pick = some.get(n);
            if (picks.fill(pick, facts.get(n)) && pick.box() == unregistered) {
                strangers.add(pick.name().bytes(), facts.get(n).orElse(null));
            }
        }
    }

    public synchronized <T> T withPicks(java.util.function.Function<Picks, T> question) {
        return question.apply(picks);
    }

    public synchronized String strangers() {
        return strangers.written();
    }
}
