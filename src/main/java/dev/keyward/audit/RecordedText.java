package dev.keyward.audit;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.kernel.Text;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Turns what a feature hands over into the text that is kept and hashed: JSON with sorted keys, without secrets, in
 * characters that every database gives back as they were. What looks like a secret is masked as a second guard;
 * handing one over is a mistake all the same.
 */
@Component
class RecordedText {
    /** The width of the columns, in characters. */
    static final int LONGEST = 1_000_000;

    private static final String MASK = "(not recorded)";
    private static final Pattern SECRET_NAME =
            Pattern.compile("password|passphrase|secret|credential|api_?key", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET_VALUE = Pattern.compile("\\bkw_[A-Za-z0-9_-]{20,}|(?<=://)[^/@\\s\"]+(?=@)");

    private final JsonMapper json;

    RecordedText(JsonMapper json) {
        var values = new SimpleModule("audit")
                .addSerializer(new AsText<>(Text.class, Text::text))
                .addSerializer(new AsText<>(Identifier.class, id -> id.value().toString()));
        this.json = json.rebuild().addModule(values).build();
    }

    /** The state of a thing as JSON; null when there is none. */
    @Nullable
    String state(@Nullable Object state) {
        if (state == null) {
            return null;
        }
        var written = remark(json.writeValueAsString(recordable(json.valueToTree(state))));
        if (written != null && written.length() > LONGEST) {
            throw Refused.unavailable(
                    "Nothing was changed, because the change is too large to be recorded in full.",
                    "Make it in smaller parts.");
        }
        return written;
    }

    /** A recorded state read again; text that is no JSON, which only damage can cause, comes back as it is. */
    @Nullable
    JsonNode tree(@Nullable String state) {
        if (state == null) {
            return null;
        }
        try {
            return json.readTree(state);
        } catch (JacksonException damaged) {
            return json.getNodeFactory().stringNode(state);
        }
    }

    /** Free text, such as a reason, with secrets masked. */
    @Nullable
    String remark(@Nullable String text) {
        return text == null ? null : SECRET_VALUE.matcher(words(text)).replaceAll(MASK);
    }

    /** Text as both databases can keep it: no NUL, no half of a character. */
    String words(String text) {
        var replaced = text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
        return StandardCharsets.UTF_8.newEncoder().canEncode(replaced)
                ? replaced
                : new String(replaced.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private JsonNode recordable(JsonNode node) {
        if (node.isObject()) {
            var sorted = new TreeMap<String, JsonNode>();
            node.properties().forEach(property -> sorted.put(property.getKey(), masked(property)));
            var object = json.createObjectNode();
            sorted.forEach(object::set);
            return object;
        }
        if (node.isArray()) {
            var array = json.createArrayNode();
            node.forEach(element -> array.add(recordable(element)));
            return array;
        }
        return node;
    }

    private JsonNode masked(Map.Entry<String, JsonNode> property) {
        var hidden = SECRET_NAME.matcher(property.getKey()).find()
                && !property.getValue().isNull();
        return hidden ? json.getNodeFactory().stringNode(MASK) : recordable(property.getValue());
    }

    private static final class AsText<T> extends StdSerializer<T> {
        private final transient Function<T, String> text;

        AsText(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(text.apply(value));
        }
    }
}
