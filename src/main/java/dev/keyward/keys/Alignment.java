package dev.keyward.keys;

import dev.keyward.keys.Flaw.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A key laid beside a template, segment by segment, so that as little as possible differs. Segments that one of them has
 * more cost more inside than behind its end.
 */
final class Alignment {
    private static final int GAP = 4;
    private static final int TAIL = 3;
    private static final int NEVER = 1_000_000;
    private final List<String> key;
    private final List<SegmentPattern> template;
    private final int[][] cost;

    /** @param key its segments in bytes, one character each */
    Alignment(List<String> key, List<SegmentPattern> template) {
        this.key = key;
        this.template = template;
        this.cost = new int[key.size() + 1][template.size() + 1];
        for (int i = 0; i < cost.length; i++) {
            for (int j = 0; j < cost[i].length; j++) {
                cost[i][j] = i == 0 && j == 0 ? 0 : Math.min(Math.min(both(i, j), extra(i, j)), missing(i, j));
            }
        }
    }

    int distance() {
        return cost[key.size()][template.size()];
    }

    private int both(int i, int j) {
        return i == 0 || j == 0 ? NEVER : cost[i - 1][j - 1] + fit(i, j);
    }

    private int fit(int i, int j) {
        return template.get(j - 1).cost(key.get(i - 1));
    }

    /** A rest takes what comes behind it for nothing. */
    private int extra(int i, int j) {
        if (i == 0) {
            return NEVER;
        }
        var taken = j > 0 && i > 1 && template.get(j - 1).isRest();
        return cost[i - 1][j] + (taken ? 0 : gap(j == template.size()));
    }

    private int missing(int i, int j) {
        return j == 0 ? NEVER : cost[i][j - 1] + gap(i == key.size());
    }

    private static int gap(boolean behindTheEnd) {
        return behindTheEnd ? TAIL : GAP;
    }

    /** Where they part, from left to right. */
    List<Flaw> flaws() {
        var flaws = new ArrayDeque<Flaw>();
        int i = key.size();
        int j = template.size();
        while (i > 0 || j > 0) {
            if (cost[i][j] == both(i, j)) {
                unfit(--i, --j, flaws);
            } else if (cost[i][j] == extra(i, j)) {
                moreThan(cost[--i][j], cost[i + 1][j], new Flaw(Kind.EXTRA, i + 1, shown(i), ""), flaws);
            } else {
                before(flaws, new Flaw(Kind.MISSING, i + 1, "", wanted(--j).text()));
            }
        }
        return List.copyOf(flaws);
    }

    private void unfit(int i, int j, Deque<Flaw> flaws) {
        if (template.get(j).cost(key.get(i)) > 0) {
            flaws.addFirst(Flaw.unfit(i + 1, shown(i), wanted(j)));
        }
    }

    private static void moreThan(int less, int more, Flaw flaw, Deque<Flaw> flaws) {
        if (more > less) {
            before(flaws, flaw);
        }
    }

    /** Several in a row are told as one. */
    private static void before(Deque<Flaw> flaws, Flaw flaw) {
        var next = flaws.peekFirst();
        flaws.addFirst(next != null && next.kind() == flaw.kind() ? flaw.with(flaws.removeFirst()) : flaw);
    }

    private Segment wanted(int j) {
        return template.get(j).segment();
    }

    private String shown(int index) {
        return Quoted.plain(Utf8.shown(key.get(index).getBytes(StandardCharsets.ISO_8859_1)));
    }
}
