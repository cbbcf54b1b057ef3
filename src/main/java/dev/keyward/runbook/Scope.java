package dev.keyward.runbook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.kernel.Refused;
import dev.keyward.kernel.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a runbook is for. The narrowest one that fits an incident is run.
 *
 * @param name the domain or the family; null for GLOBAL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scope(Kind kind, @Nullable String name) {
    public static final Scope GLOBAL = new Scope(Kind.GLOBAL, null);

    /** From the widest to the narrowest. */
    public enum Kind {
        GLOBAL,
        DOMAIN,
        FAMILY
    }

    public Scope {
        if ((kind == Kind.GLOBAL) != (name == null)) {
            throw Refused.invalid(
                    "scope",
                    "A global runbook names nothing; one for a domain or a family names it.",
                    "Send {\"kind\": \"FAMILY\", \"name\": \"catalog-item\"}, for example.");
        }
        if (name != null) {
            try {
                Slug.checked("The name of a scope", name);
            } catch (IllegalArgumentException unfit) {
                throw Refused.invalid("scope", String.valueOf(unfit.getMessage()), "Name a domain or a family.");
            }
        }
    }

    /** As it is kept, and as one runbook at a time may hold it. */
    String column() {
        return name == null ? kind.name() : kind.name() + " " + name;
    }

    static Scope of(String column) {
        var parts = List.of(column.split(" ", 2));
        return new Scope(Kind.valueOf(parts.getFirst()), parts.size() == 1 ? null : parts.getLast());
    }

    /** Such as {@code every incident} or {@code the family catalog-item}. */
    public String words() {
        return switch (kind) {
            case GLOBAL -> "every incident";
            case DOMAIN -> "the domain " + name;
            case FAMILY -> "the family " + name;
        };
    }
}
