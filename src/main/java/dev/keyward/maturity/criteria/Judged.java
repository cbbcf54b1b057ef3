package dev.keyward.maturity.criteria;

/**
 * One criterion of one family or domain, as it stands.
 *
 * @param id such as {@code M2.3}
 * @param observed what the facts are, in a sentence
 * @param threshold what must hold, in a sentence
 * @param evidence the address in the console where the facts can be seen, relative to its root
 */
public record Judged(String id, Status status, String observed, String threshold, String evidence) {

    /** Excused for a while; a criterion that passes anyway needs no excuse. */
    Judged exempt(String because) {
        return status == Status.PASSED
                ? this
                : new Judged(id, Status.SKIPPED, because + " Without it: " + observed, threshold, evidence);
    }
}
