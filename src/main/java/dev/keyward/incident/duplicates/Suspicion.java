package dev.keyward.incident.duplicates;

import java.util.Collections;

/** Two incidents may have one cause when they share a family and a moment (product.md D10). A drill is never real. */
public final class Suspicion {
    private Suspicion() {}

    public static boolean holds(Suspect one, Suspect other) {
        return one.number() != other.number()
                && one.drill() == other.drill()
                && !Collections.disjoint(one.families(), other.families())
                && one.span().overlaps(other.span());
    }
}
