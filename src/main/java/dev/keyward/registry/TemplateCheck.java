package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Relation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about a template before anything is written.
 *
 * @param template empty when the text cannot be read; the findings say why
 * @param relations the live families of the keyspace whose keys it would share
 */
public record TemplateCheck(Optional<KeyTemplate> template, List<Finding> findings, List<Neighbour> relations) {
    /**
     * A live family that shares keys, and the shortest such key.
     *
     * @param relation of the template asked about to the family's
     * @param settled whether it is recorded that the more general of the two yields (KT018)
     */
    public record Neighbour(
            FamilyId family, Relation relation, @Nullable String witness, boolean settled) {}
}
