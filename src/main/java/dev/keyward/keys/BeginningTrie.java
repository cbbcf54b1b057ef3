package dev.keyward.keys;

import java.util.Arrays;
import java.util.List;

/**
 * Which beginnings a key has, for all beginnings in one walk from its first byte on. Shared beginnings are held once, and a
 * stretch without a fork is one comparison. All of it lies in two arrays, a few numbers a fork, so that thousands of
 * templates stay in the processor's cache.
 */
final class BeginningTrie {
    /** No beginning goes on as the key does, or none ends here. */
    static final int NONE = -1;

    private static final int UNDER = 0;
    private static final int LABEL = 1;
    private static final int LENGTH = 2;
    private static final int LOWEST = 3;
    private static final int SPAN = 4;
    private static final int CHILDREN = 5;

    /** Of each fork what stands above, and then for every next byte from the lowest on where it leads. */
    private int[] forks = new int[64];

    private int used;
    private byte[] labels = new byte[64];
    private int labelled;
    private final List<byte[]> beginnings;

    /** @param beginnings all different, in the order of their unsigned bytes */
    BeginningTrie(List<byte[]> beginnings) {
        this.beginnings = beginnings;
        make(0, beginnings.size(), 0, 0);
    }

    /** The fork of the empty beginning, which every key has. */
    int root() {
        return 0;
    }

    /** The number of the beginning that leads here; {@link #NONE} where only longer ones do. */
    int under(int fork) {
        return forks[fork + UNDER];
    }

    /** How many bytes lead here from the fork before. */
    int length(int fork) {
        return forks[fork + LENGTH];
    }

    /** Where the key leads from a fork that its first so many bytes led to. */
    int next(int fork, byte[] key, int at) {
        if (at >= key.length) {
            return NONE;
        }
        var slot = (key[at] & 0xff) - forks[fork + LOWEST];
        if (slot < 0 || slot >= forks[fork + SPAN]) {
            return NONE;
        }
        var child = forks[fork + CHILDREN + slot];
        return child == NONE || !leadsOn(child, key, at) ? NONE : child;
    }

    /** The first byte is known to be right. */
    private boolean leadsOn(int child, byte[] key, int at) {
        var end = at + forks[child + LENGTH];
        if (end > key.length) {
            return false;
        }
        var label = forks[child + LABEL] - at;
        for (int i = at + 1; i < end; i++) {
            if (key[i] != labels[label + i]) {
                return false;
            }
        }
        return true;
    }

    /** Of the beginnings between two numbers, equal up to {@code to}: a fork behind what they share from {@code from} on. */
    private int make(int first, int end, int from, int to) {
        var ends = first < end && beginnings.get(first).length == to;
        var rest = ends ? first + 1 : first;
        var lowest = rest < end ? beginnings.get(rest)[to] & 0xff : 0;
        var span = rest < end ? (beginnings.get(end - 1)[to] & 0xff) - lowest + 1 : 0;
        var fork = room(CHILDREN + span);
        forks[fork + UNDER] = ends ? first : NONE;
        forks[fork + LABEL] = first < end ? label(beginnings.get(first), from, to) : 0;
        forks[fork + LENGTH] = to - from;
        forks[fork + LOWEST] = lowest;
        forks[fork + SPAN] = span;
        grow(fork, rest, end, to);
        return fork;
    }

    private void grow(int fork, int first, int end, int to) {
        Arrays.fill(forks, fork + CHILDREN, fork + CHILDREN + forks[fork + SPAN], NONE);
        for (int from = first; from < end; ) {
            var next = behindAlike(from, end, to);
            var child = make(from, next, to, shared(from, next, to));
            forks[fork + CHILDREN + (beginnings.get(from)[to] & 0xff) - forks[fork + LOWEST]] = child;
            from = next;
        }
    }

    /** The number behind those that have the same byte there as the first. */
    private int behindAlike(int first, int end, int at) {
        var next = first + 1;
        while (next < end && beginnings.get(next)[at] == beginnings.get(first)[at]) {
            next++;
        }
        return next;
    }

    private int shared(int first, int end, int from) {
        var one = beginnings.get(first);
        var differ = Arrays.mismatch(one, beginnings.get(end - 1));
        return differ < 0 ? one.length : Math.max(from, differ);
    }

    private int room(int numbers) {
        var at = used;
        used += numbers;
        forks = used <= forks.length ? forks : Arrays.copyOf(forks, Math.max(used, forks.length * 2));
        return at;
    }

    private int label(byte[] beginning, int from, int to) {
        var at = labelled;
        labelled += to - from;
        labels = labelled <= labels.length ? labels : Arrays.copyOf(labels, Math.max(labelled, labels.length * 2));
        System.arraycopy(beginning, from, labels, at, to - from);
        return at;
    }
}
