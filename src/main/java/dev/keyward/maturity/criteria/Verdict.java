package dev.keyward.maturity.criteria;

/**
 * What a rule says about one family.
 *
 * @param observed what the facts are, in a sentence
 */
record Verdict(Status status, String observed) {
    static Verdict passed(String observed) {
        return new Verdict(Status.PASSED, observed);
    }

    static Verdict failed(String observed) {
        return new Verdict(Status.FAILED, observed);
    }

    static Verdict noData(String observed) {
        return new Verdict(Status.NO_DATA, observed);
    }

    static Verdict skipped(String observed) {
        return new Verdict(Status.SKIPPED, observed);
    }

    /** The same sentence, passed or failed. */
    static Verdict of(boolean holds, String observed) {
        return holds ? passed(observed) : failed(observed);
    }
}
