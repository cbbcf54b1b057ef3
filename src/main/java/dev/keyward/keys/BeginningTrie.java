package dev.keyward.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands under a beginning of a key, for all beginnings in one walk from its first byte on. Shared beginnings are
 * held once, and a stretch without a fork is one comparison, so a walk costs by the key and hardly by how many there are.
 */
final class BeginningTrie<V> {
    private final Node<V> root;

    /** One fork: what is under the beginning that leads here, and where each next byte leads. */
    static final class Node<V> {
        private final byte[] label;
        private final @Nullable V under;
        private final List<Node<V>> children = new ArrayList<>();
        private final short[] placeOf = new short[256];

        private Node(byte[] label, @Nullable V under) {
            this.label = label;
            this.under = under;
            Arrays.fill(placeOf, (short) -1);
        }

        private void grow(Node<V> child) {
            placeOf[child.label[0] & 0xff] = (short) children.size();
            children.add(child);
        }

        @Nullable
        V under() {
            return under;
        }

        /** Where the key leads from here; null when no beginning goes on as it does. */
        @Nullable
        Node<V> next(byte[] key, int at) {
            if (at >= key.length) {
                return null;
            }
            var place = placeOf[key[at] & 0xff];
            if (place < 0) {
                return null;
            }
            var child = children.get(place);
            var end = at + child.label.length;
            return end <= key.length && Arrays.equals(key, at, end, child.label, 0, child.label.length) ? child : null;
        }

        int length() {
            return label.length;
        }
    }

    BeginningTrie(Map<byte[], V> beginnings) {
        var sorted = new TreeMap<byte[], V>(Arrays::compareUnsigned);
        sorted.putAll(beginnings);
        root = made(new ArrayList<>(sorted.entrySet()), 0, 0);
    }

    Node<V> root() {
        return root;
    }

    /** Of sorted beginnings that are equal up to {@code to}; the node's label is what they share behind {@code from}. */
    private static <V> Node<V> made(List<Map.Entry<byte[], V>> some, int from, int to) {
        var first = some.isEmpty() ? new byte[0] : some.getFirst().getKey();
        var ends = !some.isEmpty() && first.length == to;
        var node = new Node<V>(
                Arrays.copyOfRange(first, from, to), ends ? some.getFirst().getValue() : null);
        var rest = ends ? some.subList(1, some.size()) : some;
        while (!rest.isEmpty()) {
            var alike = alike(rest, to);
            node.grow(made(rest.subList(0, alike), to, common(rest.subList(0, alike), to)));
            rest = rest.subList(alike, rest.size());
        }
        return node;
    }

    /** How many, from the first on, have the same byte there. */
    private static <V> int alike(List<Map.Entry<byte[], V>> some, int at) {
        var b = some.getFirst().getKey()[at];
        var count = 1;
        while (count < some.size() && some.get(count).getKey()[at] == b) {
            count++;
        }
        return count;
    }

    private static <V> int common(List<Map.Entry<byte[], V>> some, int from) {
        var first = some.getFirst().getKey();
        var last = some.getLast().getKey();
        var differ = Arrays.mismatch(first, last);
        return differ < 0 ? first.length : Math.max(from, differ);
    }
}
