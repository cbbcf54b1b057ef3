package dev.keyward.webhook;

import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param status the answer's HTTP status; null when there was none
 * @param detail one sentence, without anything the other side said
 */
public record Outcome(Kind kind, @Nullable Integer status, String detail) {
    /** RETRY may work later; REFUSED stays what it is until somebody changes something. */
    public enum Kind {
        DELIVERED,
        RETRY,
        REFUSED
    }

    static Outcome answered(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome(Kind.DELIVERED, status, "Answered %d.".formatted(status));
        }
        if (status >= 300 && status < 400) {
            return new Outcome(
                    Kind.REFUSED, status, "Answered %d, a redirect; those are not followed.".formatted(status));
        }
        var later = status == 408 || status == 429 || status >= 500;
        return new Outcome(later ? Kind.RETRY : Kind.REFUSED, status, "Answered %d.".formatted(status));
    }

    static Outcome silent(String why) {
        return new Outcome(Kind.RETRY, null, why);
    }
}
