package dev.keyward.keys;

import dev.keyward.keys.Automaton.Edge;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the shortest key of two machines, breadth first over pairs of states; never more pairs than states times states. */
final class Meeting {
    /** Bytes in the order in which people like to read them: letters, digits, the rest of ASCII, everything else. */
    private static final int[] READABLE = readable();

    private static final int UNSEEN = -1;

    private record Move(int rank, int to) {}

    private final Automaton one;
    private final Automaton other;
    private final int[] before;
    private final byte[] on;

    private Meeting(Automaton one, Automaton other) {
        this.one = one;
        this.other = other;
        this.before = new int[one.states() * other.states()];
        this.on = new byte[before.length];
        Arrays.fill(before, UNSEEN);
    }

    static Optional<String> of(Automaton one, Automaton other) {
        return new Meeting(one, other).search();
    }

    private Optional<String> search() {
        var goal = pair(one.accepting(), other.accepting());
        var pending = new ArrayDeque<Integer>();
        before[0] = 0;
        pending.add(0);
        while (!pending.isEmpty() && before[goal] == UNSEEN) {
            int from = pending.remove();
            for (var move : moves(from)) {
                if (before[move.to()] == UNSEEN) {
                    before[move.to()] = from;
                    on[move.to()] = (byte) READABLE[move.rank()];
                    pending.add(move.to());
                }
            }
        }
        return before[goal] == UNSEEN ? Optional.empty() : Optional.of(key(goal));
    }

    /** The moves both machines can make together, the most readable byte first. */
    private List<Move> moves(int pair) {
        var moves = new ArrayList<Move>();
        for (var mine : one.leaving(pair / other.states())) {
            for (var theirs : other.leaving(pair % other.states())) {
                var rank = rank(mine, theirs);
                if (rank < READABLE.length) {
                    moves.add(new Move(rank, pair(mine.to(), theirs.to())));
                }
            }
        }
        moves.sort(Comparator.comparingInt(Move::rank));
        return moves;
    }

    private static int rank(Edge mine, Edge theirs) {
        int rank = 0;
        while (rank < READABLE.length
                && !(mine.on().contains(READABLE[rank]) && theirs.on().contains(READABLE[rank]))) {
            rank++;
        }
        return rank;
    }

    private int pair(int a, int b) {
        return a * other.states() + b;
    }

    private String key(int goal) {
        var backwards = new ByteArrayOutputStream();
        for (int at = goal; at != 0; at = before[at]) {
            backwards.write(on[at]);
        }
        var key = backwards.toByteArray();
        for (int i = 0, j = key.length - 1; i < j; i++, j--) {
            var swapped = key[i];
            key[i] = key[j];
            key[j] = swapped;
        }
        return new String(key, StandardCharsets.UTF_8);
    }

    private static int[] readable() {
        var order = new StringBuilder("abcdefghijklmnopqrstuvwxyz0123456789-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        for (char c = 0x21; c < 0x21 + 256; c++) {
            var b = (char) (c & 0xff);
            if (order.indexOf(String.valueOf(b)) < 0) {
                order.append(b);
            }
        }
        return order.chars().toArray();
    }
}
