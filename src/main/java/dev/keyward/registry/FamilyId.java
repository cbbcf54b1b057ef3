package dev.keyward.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.keyward.kernel.Slug;
import dev.keyward.kernel.Text;
import java.util.Set;

/** The slug of a key family; reserved for ever, also when the family is retired (domain.md I15). */
public record FamilyId(String text) implements Text {
    private static final Set<String> RESERVED = Set.of("new", "import", "export");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FamilyId {
        Slug.checked("The name of a family", text);
        if (RESERVED.contains(text)) {
            throw new IllegalArgumentException(
                    "No family is called '%s': that is the address of a page.".formatted(text));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
