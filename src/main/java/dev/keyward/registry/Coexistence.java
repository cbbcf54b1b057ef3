package dev.keyward.registry;

import dev.keyward.registry.TemplateCheck.Neighbour;
import dev.keyward.registry.lint.Claim;
import java.util.Objects;

/** How the rules KT017 and KT018 see a family that shares keys. */
final class Coexistence {
    private Coexistence() {}

    static Claim claim(Neighbour neighbour, boolean sameDomain) {
        return new Claim(
                neighbour.family().text(),
                neighbour.relation(),
                Objects.requireNonNullElse(neighbour.witness(), ""),
                sameDomain,
                neighbour.settled());
    }
}
