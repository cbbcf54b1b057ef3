package dev.keyward.discovery.proposal;

import dev.keyward.keys.Atom;
import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ValueType.Named;
import dev.keyward.redis.KeyName;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of keys whose values are covered, so that nobody reads an address or an id by looking at a list. */
final class Mask {
    private static final String DOT = "\u2022";
    private static final int LONGEST = 8;

    private Mask() {}

    /** The text that the template has anyway, and dots for the rest. */
    static String of(KeyName name, String template) {
        if (template.isEmpty()) {
            return "%s (%,d bytes)".formatted(DOT.repeat(LONGEST), name.bytes().length);
        }
        var read = new KeyTemplate(template);
        var values = read.matcher().values(name.bytes()).orElse(Map.of());
        return read.segments().stream()
                .map(segment -> segment.atoms().stream()
                        .map(atom -> covered(atom, values))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(":"));
    }

    private static String covered(Atom atom, Map<String, String> values) {
        return switch (atom) {
            case Literal(String text) -> text;
            case Placeholder it -> {
                var value = values.getOrDefault(it.name(), DOT.repeat(LONGEST));
                var shown = it.type() instanceof Named ? dots(value) : value;
                yield it.hashtag() ? "{" + shown + "}" : shown;
            }
        };
    }

    static String dots(String value) {
        return DOT.repeat(Math.clamp(value.length(), 1, LONGEST));
    }
}
