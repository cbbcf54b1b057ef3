package dev.keyward.postmortem;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** Names an action item. */
public record ActionId(@JsonValue UUID value) implements Identifier {
    public static ActionId of(String text) {
        try {
            return new ActionId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw Refused.unknown("action item", text.length() > 40 ? text.substring(0, 40) : text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
