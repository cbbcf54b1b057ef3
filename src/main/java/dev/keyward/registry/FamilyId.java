package dev.keyward.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.keyward.kernel.Slug;
import dev.keyward.kernel.Text;

/** The slug of a key family; reserved for ever, also when the family is retired (domain.md I15). */
public record FamilyId(String text) implements Text {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FamilyId {
        Slug.checked("The name of a family", text);
        if (text.equals("new")) {
            throw new IllegalArgumentException("No family is called 'new': that is the address of the form.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
