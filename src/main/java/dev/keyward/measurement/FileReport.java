package dev.keyward.measurement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keyward.kernel.Finding;
import java.util.List;

/** What a file of measurements would do, row by row. */
public record FileReport(List<Row> rows) {

    /** What a row would be. */
    public enum Verdict {
        NEW,
        DUPLICATE,
        ERROR
    }

    /**
     * One row.
     *
     * @param line in which it begins, counted from 1
     * @param family as written, and so are region and start
     */
    public record Row(
            int line, String family, String region, String bucketStart, Verdict verdict, List<Finding> findings) {}

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    @JsonIgnore
    public boolean isClean() {
        return count(Verdict.ERROR) == 0;
    }
}
