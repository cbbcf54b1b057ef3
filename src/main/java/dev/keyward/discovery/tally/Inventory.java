package dev.keyward.discovery.tally;

import dev.keyward.redis.KeyFact;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * What was counted where every key tells its own size, as in a file: keys and bytes of each box are sums, and what keys look
 * like comes from a sample of them. Not safe for several threads.
 */
public final class Inventory {
    private static final int ROOM_OF_ALL = 40_000;
    private static final int LEAST_ROOM = 50;
    private static final int MOST_ROOM = 400;
    private static final int ROOM_OF_STRANGERS = 2_000;
    private static final Consumer<byte[]> NOBODY_WAITS = name -> {};

    private final Register register;
    private final Register.Sorter sorter;
    private final long[] keys;
    private final long[] bytes;
    private final Picks picks;

    public Inventory(Register register, RandomGenerator random) {
        this.register = register;
        this.sorter = register.sorter();
        this.keys = new long[register.boxes()];
        this.bytes = new long[register.boxes()];
        this.picks = new Picks(rooms(register), random);
    }

    private static int[] rooms(Register register) {
        var families = register.families().size();
        var rooms = new int[register.boxes()];
        Arrays.fill(rooms, Math.clamp(ROOM_OF_ALL / Math.max(1, families), LEAST_ROOM, MOST_ROOM));
        Arrays.fill(rooms, families, rooms.length, ROOM_OF_STRANGERS);
        return rooms;
    }

    /** The box it is in. */
    public int add(byte[] name, KeyFact fact) {
        var box = sorter.box(name);
        keys[box]++;
        bytes[box] += fact.bytes();
        if (picks.offer(box, name, NOBODY_WAITS)) {
            picks.take().forEach(pick -> picks.fill(pick, Optional.of(fact)));
        }
        return box;
    }

    public long keys() {
        return Arrays.stream(keys).sum();
    }

    public long keys(int... boxes) {
        return Arrays.stream(boxes).mapToLong(box -> keys[box]).sum();
    }

    public long bytes() {
        return Arrays.stream(bytes).sum();
    }

    public long bytes(int... boxes) {
        return Arrays.stream(boxes).mapToLong(box -> bytes[box]).sum();
    }

    /** Of the sampled keys of a box. */
    public List<Picks.Read> looks(int box) {
        return picks.of(box);
    }

    /** How many keys were sampled. */
    public long drawn() {
        return picks.count();
    }
}
