package dev.keyward.runbook;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.keyward.kernel.Slug;
import dev.keyward.kernel.Text;

/** The slug of a runbook; it never changes. */
public record RunbookId(String text) implements Text {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RunbookId {
        Slug.checked("The name of a runbook", text);
        if ("new".equals(text)) {
            throw new IllegalArgumentException("No runbook is called 'new': that is the address of a page.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
