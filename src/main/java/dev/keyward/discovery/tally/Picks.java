package dev.keyward.discovery.tally;

import dev.keyward.redis.KeyFact;
import dev.keyward.redis.KeyName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws from each box as many keys as its room, each key of the box with the same chance (reservoir sampling), and keeps
 * what was read of them. Names live here only until they are read. Not safe for several threads.
 */
public final class Picks {
    private final @Nullable Drawn[][] drawn;
    private final int[] sizes;
    private final long[] met;
    private final RandomGenerator random;
    private List<Pick> waiting = new ArrayList<>();
    private long waitingBytes;

    /** A key that was drawn: its name until it is read, then what was read. */
    public static final class Drawn {
        private byte @Nullable [] name;
        private @Nullable Read read;

        private Drawn(byte @Nullable [] name, @Nullable Read read) {
            this.name = name;
            this.read = read;
        }
    }

    /** What was read of a key. */
    public record Read(int nameBytes, KeyFact fact) {}

    /** A place where a key waits to be read. */
    public record Pick(int box, int place, KeyName name) {}

    /** @param rooms how many keys are wanted of each box */
    public Picks(int[] rooms, RandomGenerator random) {
        this.drawn = new Drawn[rooms.length][];
        for (int box = 0; box < rooms.length; box++) {
            drawn[box] = new Drawn[rooms[box]];
        }
        this.sizes = new int[rooms.length];
        this.met = new long[rooms.length];
        this.random = random;
    }

    /** Whether the key was drawn; @param displaced hears the name that had to go unread for it */
    public boolean offer(int box, byte[] name, java.util.function.Consumer<byte[]> displaced) {
        var room = drawn[box].length;
        var number = met[box]++;
        if (number < room) {
            draw(box, sizes[box]++, name);
            return true;
        }
        var place = random.nextLong(number + 1);
        if (place >= room) {
            return false;
        }
        var before = drawn[box][(int) place];
        if (before != null && before.name != null) {
            displaced.accept(before.name);
        }
        draw(box, (int) place, name);
        return true;
    }

    private void draw(int box, int place, byte[] name) {
        drawn[box][place] = new Drawn(name, null);
        sizes[box] = Math.max(sizes[box], place + 1);
        waiting.add(new Pick(box, place, new KeyName(name)));
        waitingBytes += name.length;
    }

    /** Names that wait, in bytes; a name may be long. */
    public long waitingBytes() {
        return waitingBytes;
    }

    /** Those still wanted; from now on others wait. */
    public List<Pick> take() {
        var taken = waiting.stream().filter(this::stillWanted).toList();
        waiting = new ArrayList<>();
        waitingBytes = 0;
        return taken;
    }

    private boolean stillWanted(Pick pick) {
        var there = drawn[pick.box()][pick.place()];
        return there != null && there.name == pick.name().bytes();
    }

    /** What was read of it; nothing when it is gone. Whether it was still wanted. */
    public boolean fill(Pick pick, Optional<KeyFact> fact) {
        if (!stillWanted(pick)) {
            return false;
        }
        drawn[pick.box()][pick.place()] = fact.map(
                        found -> new Drawn(null, new Read(pick.name().bytes().length, found)))
                .orElse(null);
        return true;
    }

    /** What was read of the keys of a box. */
    public List<Read> of(int box) {
        var found = new ArrayList<Read>();
        for (var one : drawn[box]) {
            if (one != null && one.read != null) {
                found.add(one.read);
            }
        }
        return found;
    }

    public long count() {
        long count = 0;
        for (int box = 0; box < drawn.length; box++) {
            count += of(box).size();
        }
        return count;
    }

    /**
     * What was read before a restart; see {@link PicksText}. Where drawn keys were lost unread, keys to come take their
     * room: a scan meets keys in the order of their hashes, so those to come are as good as those that passed.
     */
    void restore(int box, long before, List<Read> reads) {
        for (var read : reads) {
            if (sizes[box] < drawn[box].length) {
                drawn[box][sizes[box]++] = new Drawn(null, read);
            }
        }
        met[box] = sizes[box] < drawn[box].length ? sizes[box] : before;
    }

    long met(int box) {
        return met[box];
    }

    int boxes() {
        return drawn.length;
    }
}
