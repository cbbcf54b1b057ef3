package dev.keyward.discovery;

import org.jspecify.annotations.Nullable;

/**
 * One server at a checkpoint: where its scan goes on and what was counted before that.
 *
 * @param identity of the server process, without which its places are worth nothing
 * @param sample what was read of drawn keys; null to leave what was kept before
 * @param strangers what the books of strange names know
 */
record NodeMark(
        String node,
        String identity,
        String places,
        String tally,
        @Nullable String sample,
        String strangers) {}
