package dev.keyward.review;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** Names a review. */
public record ReviewId(@JsonValue UUID value) implements Identifier {
    public static ReviewId of(String text) {
        try {
            return new ReviewId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw Refused.unknown("review", text.length() > 40 ? text.substring(0, 40) : text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
