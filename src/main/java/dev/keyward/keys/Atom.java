package dev.keyward.keys;

import java.nio.charset.StandardCharsets;

/** The smallest part of a template: text that is always there, or a place where values go. */
public sealed interface Atom {

    /** As written in a template; all atoms of a segment in a row give its text back. */
    String text();

    /** Text that every key of the family holds. */
    record Literal(String text) implements Atom {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * A place where values go.
     *
     * @param name what people call the value; never part of a key
     * @param type which values fit
     * @param rest whether it takes everything up to the end, colons included
     * @param hashtag whether the value stands between real braces, as a Redis Cluster hash tag
     */
    record Placeholder(String name, ValueType type, boolean rest, boolean hashtag) implements Atom {
        @Override
        public String text() {
            return written(name);
        }

        /** As written, with another name or with none. */
        String written(String alias) {
            if (rest) {
                return "{" + alias + "...}";
            }
            var body = type.word().isEmpty() ? alias : alias + "=" + type.word();
            return hashtag ? "{{" + body + "}}" : "{" + body + "}";
        }
    }
}
