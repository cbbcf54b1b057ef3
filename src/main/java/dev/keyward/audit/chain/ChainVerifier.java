package dev.keyward.audit.chain;

import dev.keyward.audit.chain.Verdict.Broken;
import dev.keyward.audit.chain.Verdict.Empty;
import dev.keyward.audit.chain.Verdict.Intact;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Walks a chain row by row in the order of storage and stops at the first damage. Holds one row at a time, so a trail
 * of any length fits. Without an exported head it cannot tell a chain that was rewritten as a whole, head included.
 */
public final class ChainVerifier {
    private final RowDigest digest = new RowDigest();
    private final Head start;
    private final Head recorded;
    private final @Nullable Head exported;
    private Head reached;
    private @Nullable Broken broken;

    private ChainVerifier(Head start, Head recorded, @Nullable Head exported) {
        this.start = start;
        this.recorded = recorded;
        this.exported = exported;
        this.reached = start;
    }

    /** Verifies from the first row to the head that the trail keeps of itself. */
    public static ChainVerifier upTo(Head recorded) {
        return new ChainVerifier(Head.NONE, recorded, null);
    }

    /** The same, also against a head that was exported earlier and kept elsewhere. */
    public static ChainVerifier upTo(Head recorded, @Nullable Head exported) {
        return new ChainVerifier(Head.NONE, recorded, exported);
    }

    /** Verifies only the rows behind a given one, which is taken as it is. */
    public static ChainVerifier behind(Head start, Head recorded) {
        return new ChainVerifier(start, recorded, null);
    }

    /** Checks the next row; false means that the verdict is known and the rest need not be read. */
    public boolean accepts(Link link) {
        if (broken == null) {
            broken = damage(link);
            reached = link.head();
        }
        return broken == null;
    }

    /** How many rows were checked so far. */
    public long rows() {
        return reached.seq() - start.seq();
    }

    /** The verdict over everything accepted; call it when the rows have ended. */
    public Verdict verdict() {
        if (broken != null) {
            return broken;
        }
        var ending = damageAtTheEnd();
        if (ending != null) {
            return ending;
        }
        return reached.seq() == 0 ? new Empty() : new Intact(rows(), reached);
    }

    private @Nullable Broken damage(Link link) {
        var seq = link.event().seq();
        var expected = reached.seq() + 1;
        if (seq > expected) {
            return broken(
                    expected,
                    Damage.MISSING,
                    "Row %,d is missing: row %,d follows row %,d.",
                    expected,
                    seq,
                    reached.seq());
        }
        if (seq < expected) {
            return broken(seq, Damage.OUT_OF_ORDER, "Row %,d stands where row %,d belongs.", seq, expected);
        }
        if (!link.prevHash().equals(reached.hash())) {
            return broken(seq, Damage.UNLINKED, "Row %,d does not name the hash of the row before it.", seq);
        }
        if (!link.hash().equals(digest.of(link.prevHash(), link.event()))) {
            return broken(seq, Damage.ALTERED, "Row %,d was altered: its content does not give its hash.", seq);
        }
        if (exported != null && exported.seq() == seq && !exported.hash().equals(link.hash())) {
            return broken(seq, Damage.REWRITTEN, "Row %,d has another hash than the exported head.", seq);
        }
        return null;
    }

    private @Nullable Broken damageAtTheEnd() {
        var seq = reached.seq();
        if (seq < recorded.seq()) {
            return broken(
                    seq + 1,
                    Damage.TRUNCATED,
                    "The rows end at %,d, the recorded head is row %,d.",
                    seq,
                    recorded.seq());
        }
        if (seq > recorded.seq()) {
            return broken(
                    seq,
                    Damage.HEAD_DIFFERS,
                    "The rows go on to %,d, the recorded head is row %,d.",
                    seq,
                    recorded.seq());
        }
        if (!reached.equals(recorded)) {
            return broken(seq, Damage.HEAD_DIFFERS, "Row %,d has another hash than the recorded head.", seq);
        }
        if (exported != null && seq < exported.seq()) {
            return broken(
                    seq + 1,
                    Damage.TRUNCATED,
                    "The rows end at %,d, the exported head is row %,d.",
                    seq,
                    exported.seq());
        }
        return null;
    }

    private static Broken broken(long seq, Damage damage, String sentence, Object... numbers) {
        return new Broken(seq, damage, String.format(Locale.ROOT, sentence, numbers));
    }
}
