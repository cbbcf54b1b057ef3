package dev.keyward.standard;

import dev.keyward.kernel.Refused;
import dev.keyward.kernel.Slug;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a standard holds: everywhere, in one keyspace, or for the families of one domain.
 *
 * @param name the keyspace's or the domain's; empty for GLOBAL
 */
public record Scope(Kind kind, String name) {
    public static final Scope GLOBAL = new Scope(Kind.GLOBAL, "");

    /** From the widest to the narrowest; the narrower one counts. */
    public enum Kind {
        GLOBAL,
        KEYSPACE,
        DOMAIN
    }

    static Scope of(Kind kind, @Nullable String name) {
        var given = Objects.requireNonNullElse(name, "").strip();
        if (kind == Kind.GLOBAL && !given.isEmpty()) {
            throw Refused.invalid("scopeName", "The global standard has no name.", "Leave scopeName out.");
        }
        return new Scope(kind, kind == Kind.GLOBAL ? "" : Slug.checked("The name of a scope", given));
    }

    /** One string for one scope. */
    String text() {
        return kind + "/" + name;
    }

    /** For people, such as {@code domain catalog}. */
    public String words() {
        return switch (kind) {
            case GLOBAL -> "all families";
            case KEYSPACE -> "keyspace " + name;
            case DOMAIN -> "domain " + name;
        };
    }
}
