package dev.keyward.ownership;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.keyward.kernel.Slug;
import dev.keyward.kernel.Text;

/** The slug of a team; it never changes and is never given to another. */
public record TeamId(String text) implements Text {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TeamId {
        Slug.checked("The name of a team", text);
    }

    @Override
    public String toString() {
        return text;
    }
}
