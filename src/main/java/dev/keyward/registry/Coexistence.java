package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.registry.TemplateCheck.Neighbour;
import dev.keyward.registry.lint.Claim;
import dev.keyward.registry.lint.Rulebook;
import java.util.List;
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

    /** What the built-in rules say about it. */
    static List<Finding> findings(Neighbour neighbour, boolean sameDomain) {
        return Rulebook.judge(claim(neighbour, sameDomain));
    }
}
