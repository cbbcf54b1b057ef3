package dev.keyward.purge;

import dev.keyward.pace.Pace;
import dev.keyward.purge.scope.Manner;
import org.jspecify.annotations.Nullable;

/**
 * How a purge is wanted, beside its keys; null leaves each to its default.
 *
 * @param pace standard, unless the request asks for another
 * @param softSeconds 1 to {@link Manner#MOST_SECONDS}: keys expire within this time in place of going at once
 * @param verify whether a second scan tells what is there afterwards; an incident of Class A has it by default
 */
public record HowTo(
        @Nullable Pace pace,
        @Nullable Integer softSeconds,
        Manner.@Nullable Index index,
        @Nullable Boolean verify) {
    public static final HowTo DEFAULT = new HowTo(null, null, null, null);
}
