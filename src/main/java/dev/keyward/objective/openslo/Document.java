package dev.keyward.objective.openslo;

import dev.keyward.kernel.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One SLO of a file, as far as it could be read.
 *
 * @param line in which it begins, counted from 1
 * @param family the name of the SLO, which is the family's; empty when there is none
 * @param method OpenSLO's word, such as {@code Occurrences}
 * @param window as the console writes windows, such as {@code P28D} or {@code MONTH@Europe/Berlin}
 * @param maxStaleness ISO-8601
 * @param slice ISO-8601
 * @param findings what is wrong, at its field
 */
public record Document(
        int line,
        String family,
        @Nullable String method,
        @Nullable Double target,
        @Nullable String maxStaleness,
        @Nullable String window,
        @Nullable String slice,
        @Nullable String region,
        @Nullable String reason,
        List<Finding> findings) {}
