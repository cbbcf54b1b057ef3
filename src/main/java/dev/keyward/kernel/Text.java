package dev.keyward.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that is one string: one varchar column, one JSON string. Its constructor refuses what it cannot be, and
 * carries {@code @JsonCreator} where the value is also read from JSON.
 */
public interface Text {
    @JsonValue
    String text();
}
