package dev.keyward.discovery.proposal;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.List;

/** What is known of the values that stood in one hole. */
final class Values {
    private static final Hasher64 HASH = Hashing.komihash5_0();
    private static final int LONGEST_SHOWN = 64;

    /** As many values as are kept, so that a list of so few is whole. */
    static final int FEW = 16;

    private int fit = Fit.ALL;
    private long seen;
    private Distinct distinct = new Distinct();
    private final Specimens examples = new Specimens(FEW);

    static long hash(String text) {
        return HASH.hashCharsToLong(text);
    }

    void add(String value, int fits, long times) {
        var hash = hash(value);
        fit &= fits;
        seen += times;
        distinct.add(hash);
        if (examples.wants(hash)) {
            examples.add(hash, value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value);
        }
    }

    void add(String value) {
        add(value, Fit.of(value), 1);
    }

    void addAll(Values other) {
        fit &= other.fit;
        seen += other.seen;
        distinct.addAll(other.distinct);
        examples.addAll(other.examples);
    }

    /** Values of which only a part was told apart: they fit less, and count as one more. */
    void addPart(Values part, String form, int fits) {
        fit &= fits;
        seen += part.seen;
        distinct.addAll(part.distinct);
        distinct.add(hash(form));
    }

    int fit() {
        return fit;
    }

    long seen() {
        return seen;
    }

    long distinct() {
        return distinct.estimate();
    }

    boolean isExact() {
        return distinct.isExact();
    }

    List<String> examples() {
        return examples.texts();
    }

    /** Whether {@link #examples} are all there were, each in full. */
    boolean isListed() {
        return isExact()
                && distinct() == examples().size()
                && examples().stream().noneMatch(one -> one.endsWith("…"));
    }

    Kept.KeptSlot kept() {
        return new Kept.KeptSlot(fit, seen, distinct.kept(), examples.kept());
    }

    static Values of(Kept.KeptSlot kept) {
        var values = new Values();
        values.fit = kept.fit();
        values.seen = kept.values();
        values.distinct = Distinct.of(kept.distinct());
        values.examples.read(kept.examples());
        return values;
    }
}
