package dev.keyward.incident;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.keyward.kernel.Refused;
import java.util.regex.Pattern;

/** Names an incident, for people and programs alike: 1 and up, without gaps. */
public record IncidentNumber(@JsonValue int value) implements Comparable<IncidentNumber> {
    private static final Pattern WRITTEN = Pattern.compile("#?([1-9][0-9]{0,8})");

    public IncidentNumber {
        if (value < 1) {
            throw new IllegalArgumentException("Incidents are counted from 1.");
        }
    }

    /** Reads what stands in an address or a field, with or without its {@code #}; anything else is no incident. */
    public static IncidentNumber of(String text) {
        var read = WRITTEN.matcher(text.strip());
        if (!read.matches()) {
            throw Refused.unknown("incident", text.length() > 20 ? text.substring(0, 20) : text);
        }
        return new IncidentNumber(Integer.parseInt(read.group(1)));
    }

    @Override
    public int compareTo(IncidentNumber other) {
        return Integer.compare(value, other.value);
    }

    /** As people write it, such as {@code #42}. */
    public String words() {
        return "#" + value;
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
