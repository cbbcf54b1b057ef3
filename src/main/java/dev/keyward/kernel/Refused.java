package dev.keyward.kernel;

import java.util.List;

/**
 * The console will not do it. Says why, what to do next, and which findings led to it; every edge shows all three.
 */
public final class Refused extends RuntimeException {
    private final Kind kind;
    private final String remedy;
    private final transient List<Finding> findings;

    /** Why it was refused; each edge maps a kind once (HTTP: 400, 403, 404, 409, 412, 422, 429, 503). */
    public enum Kind {
        INVALID,
        FORBIDDEN,
        UNKNOWN,
        WRONG_STATE,
        STALE,
        RULE,
        TOO_MANY,
        UNAVAILABLE
    }

    private Refused(Kind kind, String message, String remedy, List<Finding> findings) {
        super(message);
        this.kind = kind;
        this.remedy = remedy;
        this.findings = List.copyOf(findings);
    }

    /** The input cannot be read as what it should be. */
    public static Refused invalid(String field, String message, String remedy) {
        return new Refused(Kind.INVALID, message, remedy, List.of(Finding.error("INPUT", field, message)));
    }

    /** The same where several fields are wrong, each with a finding of its own. */
    public static Refused invalid(String message, String remedy, List<Finding> findings) {
        return new Refused(Kind.INVALID, message, remedy, findings);
    }

    public static Refused forbidden(String message, String remedy) {
        return new Refused(Kind.FORBIDDEN, message, remedy, List.of());
    }

    public static Refused unknown(String what, String name) {
        return unknown(what, name, "Check the name, or look for it in the list.");
    }

    /** The same with a better remedy, such as the name that was probably meant. */
    public static Refused unknown(String what, String name, String remedy) {
        return new Refused(Kind.UNKNOWN, "There is no %s '%s'.".formatted(what, name), remedy, List.of());
    }

    public static Refused wrongState(String message, String remedy) {
        return new Refused(Kind.WRONG_STATE, message, remedy, List.of());
    }

    /** The same, with what each part of the request collides with. */
    public static Refused wrongState(String message, String remedy, List<Finding> findings) {
        return new Refused(Kind.WRONG_STATE, message, remedy, findings);
    }

    /** Somebody else saved first; nothing was overwritten. */
    public static Refused stale(String what) {
        return new Refused(
                Kind.STALE,
                "%s was changed by somebody else in the meantime.".formatted(what),
                "Read it again, compare, and save on top of the new version.",
                List.of());
    }

    /** Rules spoke against it. */
    public static Refused rule(String message, String remedy, List<Finding> findings) {
        return new Refused(Kind.RULE, message, remedy, findings);
    }

    public static Refused tooMany(String message, String remedy) {
        return new Refused(Kind.TOO_MANY, message, remedy, List.of());
    }

    public static Refused unavailable(String message, String remedy) {
        return new Refused(Kind.UNAVAILABLE, message, remedy, List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String remedy() {
        return remedy;
    }

    public List<Finding> findings() {
        return findings;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
