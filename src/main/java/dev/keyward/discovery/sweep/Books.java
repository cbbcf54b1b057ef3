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
    private final Register.Sorter sorter;
    private final Sheet sheet;
    private final Picks picks;
    private final Telling telling;
    private final java.util.function.Consumer<byte[]> unread = this::unread;

    public Books(Register register, Sheet sheet, Picks picks, Strangers strangers) {
        this.sorter = register.sorter();
        this.sheet = sheet;
        this.picks = picks;
        this.telling = new Telling(
                register, strangers, sheet.keys(register.versionUnknown()) + sheet.keys(register.unregistered()));
    }

    /** The names of one page. */
    synchronized void page(List<KeyName> names) {
        for (var name : names) {
            var box = sorter.box(name.bytes());
            sheet.note(box);
            var drawn = picks.offer(box, name.bytes(), unread);
            if (telling.meets(box) && !drawn) {
                telling.tellUnread(box, name.bytes());
            }
        }
        sheet.turn();
    }

    /** A drawn key without a template is told when it was read, and without that when another takes its place. */
    private void unread(byte[] name) {
        telling.tellUnread(sorter.box(name), name);
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
            if (picks.fill(pick, facts.get(n))) {
                telling.tell(pick.box(), pick.name().bytes(), facts.get(n).orElse(null));
            }
        }
    }

    public synchronized <T> T withPicks(java.util.function.Function<Picks, T> question) {
        return question.apply(picks);
    }

    public synchronized String strangers() {
        return telling.written();
    }
}
