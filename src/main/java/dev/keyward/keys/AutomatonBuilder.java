package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.Automaton.Edge;
import dev.keyward.keys.ValueType.Named;
import dev.keyward.keys.ValueType.OneOf;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lays a template's atoms one behind the other. */
final class AutomatonBuilder {
    private final List<Edge> edges = new ArrayList<>();
    private int last;
    private int states = 1;
    private int atom;

    Automaton build(List<Atom> atoms) {
        var entries = new int[atoms.size()];
        for (atom = 0; atom < entries.length; atom++) {
            entries[atom] = last;
            switch (atoms.get(atom)) {
                case Literal literal -> bytes(literal.bytes());
                case Placeholder placeholder -> placeholder(placeholder);
            }
        }
        return new Automaton(states, edges, entries);
    }

    private void placeholder(Placeholder placeholder) {
        if (placeholder.hashtag()) {
            one(ByteSet.of('{'));
        }
        switch (placeholder.type()) {
            case OneOf(List<String> values) -> oneOf(values);
            case Named named -> named(named, placeholder.rest());
        }
        if (placeholder.hashtag()) {
            one(ByteSet.of('}'));
        }
    }

    private void named(Named type, boolean rest) {
        switch (type) {
            case ANY -> run(rest ? ByteSet.ALL : ByteSet.PLAIN, rest ? ByteSet.ALL : ByteSet.PLAIN);
            case INT -> run(ByteSet.DIGITS, ByteSet.DIGITS);
            case HEX -> run(ByteSet.HEX, ByteSet.HEX);
            case SLUG -> run(ByteSet.SLUG_START, ByteSet.SLUG);
            case UUID -> uuid();
            case DATE -> date();
        }
    }

    /** The first byte, then as many more as there are. */
    private void run(ByteSet first, ByteSet more) {
        one(first);
        edge(last, more, last);
    }

    private void uuid() {
        for (int length : new int[] {8, 4, 4, 4, 12}) {
            for (int i = 0; i < length; i++) {
                one(ByteSet.HEX);
            }
            if (length < 12) {
                one(ByteSet.of('-'));
            }
        }
    }

    /** Year, month and day; a 31st of every month passes, since no cache is worth a calendar. */
    private void date() {
        for (int i = 0; i < 4; i++) {
            one(ByteSet.DIGITS);
        }
        one(ByteSet.of('-'));
        either(ByteSet.of('0'), ByteSet.ranges('1', '9'), ByteSet.of('1'), ByteSet.ranges('0', '2'));
        one(ByteSet.of('-'));
        either(
                ByteSet.of('0'), ByteSet.ranges('1', '9'),
                ByteSet.ranges('1', '2'), ByteSet.DIGITS,
                ByteSet.of('3'), ByteSet.ranges('0', '1'));
    }

    /** Pairs of bytes, any one of them. */
    private void either(ByteSet... pairs) {
        var from = last;
        var middle = states;
        states += pairs.length / 2;
        last = states++;
        for (int i = 0; i < pairs.length; i += 2) {
            edge(from, pairs[i], middle);
            edge(middle++, pairs[i + 1], last);
        }
    }

    private void oneOf(List<String> values) {
        var from = last;
        var ends = new ArrayList<Edge>();
        for (var value : values) {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            last = from;
            for (int i = 0; i < bytes.length - 1; i++) {
                one(ByteSet.of(bytes[i]));
            }
            ends.add(new Edge(last, ByteSet.of(bytes[bytes.length - 1]), 0, atom));
        }
        last = states++;
        ends.forEach(end -> edge(end.from(), end.on(), last));
    }

    private void bytes(byte[] bytes) {
        for (byte b : bytes) {
            one(ByteSet.of(b));
        }
    }

    private void one(ByteSet on) {
        edge(last, on, states);
        last = states++;
    }

    private void edge(int from, ByteSet on, int to) {
        edges.add(new Edge(from, on, to, atom));
    }
}
