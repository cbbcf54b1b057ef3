package dev.keyward.audit.chain;

import java.util.Locale;

/** What a verification found. Evidence is only as strong as the head it was compared with. */
public sealed interface Verdict {

    /** There was nothing to verify, which proves nothing. */
    record Empty() implements Verdict {
        @Override
        public String sentence() {
            return "0 rows: there is nothing to verify.";
        }
    }

    /**
     * Every row checked is as it was written and none is missing.
     *
     * @param rows how many were checked
     * @param head where the chain ends
     */
    record Intact(long rows, Head head) implements Verdict {
        @Override
        public String sentence() {
            return String.format(Locale.ROOT, "Chain intact: %,d rows checked, up to row %,d.", rows, head.seq());
        }
    }

    /**
     * The first damage met.
     *
     * @param seq the row at which it shows
     */
    record Broken(long seq, Damage damage, String sentence) implements Verdict {}

    /** The finding as people read it. */
    String sentence();
}
