package dev.keyward.gate.freeze;

import java.util.List;

/**
 * Whether a rollout may go on.
 *
 * @param reasons why not, a sentence each; none when it may
 * @param warnings what speaks against it without forbidding it
 * @param frozen whether something is wrong, rather than merely unknown
 */
public record Verdict(Decision decision, List<String> reasons, List<String> warnings, boolean frozen) {

    /** The two answers. */
    public enum Decision {
        ALLOW,
        DENY
    }

    public boolean allows() {
        return decision == Decision.ALLOW;
    }
}
