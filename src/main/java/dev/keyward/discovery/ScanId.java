package dev.keyward.discovery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import java.util.UUID;

/** The id of one scan. */
public record ScanId(@JsonValue UUID value) implements Identifier {

    /** Reads an id from a URL; what is no id cannot be a scan either. */
    public static ScanId of(String text) {
        try {
            return new ScanId(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            throw Refused.unknown("scan", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
