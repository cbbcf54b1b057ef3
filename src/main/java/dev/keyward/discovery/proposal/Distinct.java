package dev.keyward.discovery.proposal;

import com.dynatrace.hash4j.distinctcount.UltraLogLog;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many different values there were: exact up to {@value #EXACT}, then within about 5 % in 256 bytes. */
final class Distinct {
    static final int EXACT = 32;
    private static final int PRECISION = 8;

    private Set<Long> few = new HashSet<>();
    private @Nullable UltraLogLog sketch;

    void add(long hash) {
        if (sketch != null) {
            sketch.add(hash);
        } else if (few.add(hash) && few.size() > EXACT) {
            var many = UltraLogLog.create(PRECISION);
            few.forEach(many::add);
            few = Set.of();
            sketch = many;
        }
    }

    long estimate() {
        return sketch == null ? few.size() : Math.max(EXACT + 1, Math.round(sketch.getDistinctCountEstimate()));
    }

    boolean isExact() {
        return sketch == null;
    }

    void addAll(Distinct other) {
        if (other.sketch == null) {
            other.few.forEach(this::add);
        } else if (sketch == null) {
            var mine = few;
            few = Set.of();
            sketch = UltraLogLog.wrap(other.sketch.getState().clone());
            mine.forEach(sketch::add);
        } else {
            sketch.add(other.sketch);
        }
    }

    /** What {@link #of} reads. */
    Kept.Counted kept() {
        return sketch == null
                ? new Kept.Counted(few.stream().sorted().toList(), null)
                : new Kept.Counted(null, Base64.getEncoder().encodeToString(sketch.getState()));
    }

    static Distinct of(Kept.Counted kept) {
        var distinct = new Distinct();
        if (kept.sketch() != null) {
            distinct.few = Set.of();
            distinct.sketch = UltraLogLog.wrap(Base64.getDecoder().decode(kept.sketch()));
        } else if (kept.few() != null) {
            distinct.few.addAll(kept.few());
        }
        return distinct;
    }
}
