package dev.keyward.ownership;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.keyward.kernel.Slug;
import dev.keyward.kernel.Text;

/** The slug of a domain and the first segment of its keys; it never changes and is never given to another. */
public record DomainId(String text) implements Text {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DomainId {
        Slug.checked("The name of a domain", text);
    }

    @Override
    public String toString() {
        return text;
    }
}
