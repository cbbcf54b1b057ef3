package dev.keyward.keys;

import dev.keyward.keys.Atom.Placeholder;

/**
 * One place where a key and a template part.
 *
 * @param segment of the key, counted from 1; where something is missing, the one that would hold it
 * @param has what the key has there, shown on one line; empty where something is missing
 * @param wants what the template has there; empty where the key has something more
 */
public record Flaw(Kind kind, int segment, String has, String wants) {

    /** How they part. */
    public enum Kind {
        /** Another word than the template's. */
        OTHER_WORD,
        /** A value that the placeholder does not take. */
        UNFIT_VALUE,
        /** The template has more. */
        MISSING,
        /** The key has more. */
        EXTRA
    }

    static Flaw unfit(int segment, String has, Segment wants) {
        var kind = wants.literal().isPresent() || wants.atoms().isEmpty() ? Kind.OTHER_WORD : Kind.UNFIT_VALUE;
        return new Flaw(kind, segment, has, kind == Kind.OTHER_WORD ? wants.text() : wanted(wants));
    }

    private static String wanted(Segment wants) {
        return wants.atoms().size() == 1 && wants.atoms().getFirst() instanceof Placeholder place && !place.hashtag()
                ? "%s, which takes %s".formatted(wants.text(), place.type().says())
                : wants.text();
    }

    /** The same with what comes right behind it. */
    Flaw with(Flaw next) {
        return new Flaw(kind, segment, joined(has, next.has), joined(wants, next.wants));
    }

    private static String joined(String one, String other) {
        return one.isEmpty() && other.isEmpty() ? "" : Quoted.plain(one + ":" + other);
    }

    /** As a sentence. */
    public String why() {
        return switch (kind) {
            case OTHER_WORD -> "Segment %d is '%s', not '%s'.".formatted(segment, has, wants);
            case UNFIT_VALUE -> "Segment %d is '%s' and does not fit %s.".formatted(segment, has, wants);
            case MISSING -> "'%s' is missing at segment %d.".formatted(wants, segment);
            case EXTRA -> "Segment %d, '%s', is more than the template has.".formatted(segment, has);
        };
    }
}
