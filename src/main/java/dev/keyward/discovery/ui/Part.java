package dev.keyward.discovery.ui;

import dev.keyward.discovery.Coverage;
import dev.keyward.discovery.Share;
import java.util.List;

/** One of the four ways a key can be told, with what of the keyspace it takes. */
record Part(Treemap.Kind kind, String label, String meaning, Share share) {
    /** The four of a coverage, the known ones first. */
    static List<Part> of(Coverage coverage) {
        return List.of(
                new Part(
                        Treemap.Kind.REGISTERED,
                        "Registered",
                        "Exactly one live family has them, by its template.",
                        coverage.registered()),
                new Part(
                        Treemap.Kind.AMBIGUOUS,
                        "Ambiguous",
                        "Templates of several families match and no precedence decides. A purge leaves them.",
                        coverage.ambiguous()),
                new Part(
                        Treemap.Kind.VERSION_UNKNOWN,
                        "Version unknown",
                        "Shaped like a family's keys, in a version that no template has.",
                        coverage.versionUnknown()),
                new Part(
                        Treemap.Kind.UNREGISTERED,
                        "Unregistered",
                        "No template matches: nobody answers for them.",
                        coverage.unregistered()));
    }
}
