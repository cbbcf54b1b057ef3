package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.util.List;
import java.util.Optional;

/**
 * What a guard lets pass that knows globs and no templates, such as a Redis ACL: each placeholder is a star, which takes
 * colons too.
 */
public final class GlobReach {
    private final KeyTemplate template;
    private final Automaton reach;

    public GlobReach(KeyTemplate template) {
        this.template = template;
        this.reach =
                Automaton.of(template.atoms().stream().map(GlobReach::widened).toList());
    }

    private static Atom widened(Atom atom) {
        return switch (atom) {
            case Literal literal -> literal;
            case Placeholder place -> new Placeholder(place.name(), ValueType.Named.ANY, true, place.hashtag());
        };
    }

    /** As Redis reads it. */
    public byte[] glob() {
        return template.scanPattern();
    }

    /** Whether it lets keys pass that are not the template's. */
    public boolean isWider() {
        return Inclusion.hasMore(reach, own(template));
    }

    /** The shortest key of the other template that passes as well; empty when none does. */
    public Optional<String> meets(KeyTemplate other) {
        return Meeting.of(reach, own(other));
    }

    private static Automaton own(KeyTemplate template) {
        return Automaton.of(List.copyOf(template.atoms()));
    }
}
