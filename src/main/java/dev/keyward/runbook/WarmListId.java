package dev.keyward.runbook;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** Names a warm list. */
public record WarmListId(@JsonValue UUID value) implements Identifier {
    public static WarmListId of(String text) {
        try {
            return new WarmListId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw Refused.unknown("warm list", text.length() > 40 ? text.substring(0, 40) : text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
