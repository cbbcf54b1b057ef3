package dev.keyward.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says which keys belong to a template and its values, by a regular expression over characters and with no code of the
 * product: where the two disagree, one of them is wrong. Keys are ISO 8859-1, a character a byte. Knows templates with
 * at most one placeholder between two colons, so that a key can be read in one way only.
 */
public final class FamilyOracle {
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{([^{}=]+)(?:=([^{}]+))?}}|\\{([^{}=.]+)(?:=([^{}]+))?(\\.\\.\\.)?}");
    private static final Map<String, String> TYPES = Map.of(
            "int", "[0-9]+",
            "slug", "[a-z0-9][a-z0-9-]*",
            "hex", "[0-9a-fA-F]+",
            "uuid", "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
            "date", "[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final Pattern shape;

    private FamilyOracle(Pattern shape) {
        this.shape = shape;
    }

    /** All keys of a template. */
    public static FamilyOracle of(String template) {
        return of(template, Map.of());
    }

    /** The keys of a template that carry one of the given values in each placeholder named. */
    public static FamilyOracle of(String template, Map<String, List<String>> values) {
        var regex = new StringBuilder();
        var found = PLACEHOLDER.matcher(template);
        var at = 0;
        while (found.find()) {
            var between = template.substring(at, found.start());
            if (at > 0 && !between.contains(":")) {
                throw new IllegalArgumentException("Two placeholders between two colons: " + template);
            }
            regex.append(literal(between)).append(placeholder(found, values));
            at = found.end();
        }
        return new FamilyOracle(Pattern.compile(regex + literal(template.substring(at)), Pattern.DOTALL));
    }

    private static String placeholder(Matcher found, Map<String, List<String>> values) {
        var hashTag = found.group(1) != null;
        var name = hashTag ? found.group(1) : found.group(3);
        var type = hashTag ? found.group(2) : found.group(4);
        var chosen = values.get(name);
        var inside = chosen != null ? oneOf(chosen) : found.group(5) != null ? ".+" : type(type);
        return hashTag ? "\\{" + inside + "\\}" : inside;
    }

    private static String type(String type) {
        if (type == null) {
            return "[^:{}]+";
        }
        return TYPES.containsKey(type) ? TYPES.get(type) : oneOf(List.of(type.split("\\|")));
    }

    private static String oneOf(List<String> values) {
        return values.stream().map(FamilyOracle::literal).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The bytes of the text, a character each. */
    private static String literal(String text) {
        return Pattern.quote(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    public boolean owns(String key) {
        return shape.matcher(key).matches();
    }

    /** Those of the names that belong to somebody else. */
    public List<String> foreign(List<String> names) {
        return names.stream().filter(name -> !owns(name)).toList();
    }
}
