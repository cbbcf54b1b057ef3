package dev.keyward.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The hostile inputs, one YAML file a kind under {@code corpus/}. */
public final class Corpus {
    private Corpus() {}

    /** One line of a file; an input may be given as a repetition. */
    public record Line(Map<String, Object> fields) {
        public String text(String field) {
            return String.valueOf(fields.get(field));
        }

        public String input() {
            return fields.containsKey("repeat")
                    ? text("repeat").repeat(Integer.parseInt(text("times")))
                    : text("input");
        }

        public boolean flag(String field) {
            return Boolean.TRUE.equals(fields.get(field));
        }

        @Override
        public String toString() {
            return text("id");
        }
    }

    public static Stream<Line> read(String name) {
        try (var file = Corpus.class.getResourceAsStream("/corpus/" + name)) {
            List<Map<String, Object>> lines = new Yaml().load(file);
            return lines.stream().map(Line::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
