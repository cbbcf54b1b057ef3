package dev.keyward.keys;

import dev.keyward.keys.Atom.Literal;
import dev.keyward.keys.Atom.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a template once, from left to right. Refuses only what has no meaning; what is unwise is for the rules to say. */
final class TemplateParser {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");
    private static final String REST = "...";

    private final String text;
    private final List<Segment> segments = new ArrayList<>();
    private final List<Atom> atoms = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int at;
    private int placeholders;

    private TemplateParser(String text) {
        this.text = text;
    }

    static List<Segment> parse(String text) {
        checkSize(text);
        return new TemplateParser(text).segments();
    }

    private static void checkSize(String text) {
        if (text.isBlank()) {
            throw new TemplateSyntax(0, "Write a template, such as user:v3:profile:{user_id}.");
        }
        var tooLong = text.length() > KeyTemplate.MAX_BYTES;
        if (!tooLong && !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new TemplateSyntax(
                    0,
                    "The template holds half of a character (a lone surrogate). Type it again instead of pasting it.");
        }
        if (tooLong || text.getBytes(StandardCharsets.UTF_8).length > KeyTemplate.MAX_BYTES) {
            throw new TemplateSyntax(
                    Math.min(text.length(), KeyTemplate.MAX_BYTES),
                    "A template has at most %d bytes. Shorten it.".formatted(KeyTemplate.MAX_BYTES));
        }
    }

    private List<Segment> segments() {
        while (at < text.length()) {
            var c = text.charAt(at);
            switch (c) {
                case ':' -> endSegment();
                case '{' -> atoms(placeholder());
                case '}' ->
                    throw refused("The '}' at character %d closes nothing. Remove it, or put '{' before the name.");
                case 0 -> throw refused("Character %d is NUL. Remove it.");
                default -> {
                    literal.append(c);
                    at++;
                }
            }
        }
        endSegment();
        return List.copyOf(segments);
    }

    private void endSegment() {
        endLiteral();
        segments.add(new Segment(segments.size(), atoms));
        atoms.clear();
        at++;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            atoms.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private void atoms(Placeholder placeholder) {
        endLiteral();
        atoms.add(placeholder);
    }

    private Placeholder placeholder() {
        if (++placeholders > KeyTemplate.MAX_PLACEHOLDERS) {
            throw refused("A template has at most %d placeholders; the one at character %%d is too many."
                    .formatted(KeyTemplate.MAX_PLACEHOLDERS));
        }
        var hashtag = text.startsWith("{{", at);
        var brace = hashtag ? "}}" : "}";
        var from = at + brace.length();
        var body = text.substring(from, closing(from));
        if (!text.startsWith(brace, from + body.length())) {
            throw refused("The hash tag at character %d opens with '{{' and must close with '}}'.");
        }
        var placeholder = read(body, hashtag);
        at = from + body.length() + brace.length();
        return placeholder;
    }

    private int closing(int from) {
        var close = from;
        while (close < text.length() && text.charAt(close) != '}' && text.charAt(close) != '{') {
            close++;
        }
        if (close == text.length() || text.charAt(close) == '{') {
            throw refused("The '{' at character %d is not closed. Put '}' after the placeholder's name.");
        }
        return close;
    }

    private Placeholder read(String body, boolean hashtag) {
        if (body.isEmpty()) {
            throw refused("The placeholder at character %d has no name. Write {name}, such as {user_id}.");
        }
        if (body.contains(":")) {
            throw refused("The placeholder at character %d holds ':'. Its type stands after '=', as in {user_id=int}.");
        }
        if (body.endsWith(REST)) {
            return rest(body.substring(0, body.length() - REST.length()), hashtag);
        }
        var equals = body.indexOf('=');
        var name = name(equals < 0 ? body : body.substring(0, equals));
        return new Placeholder(
                name, equals < 0 ? ValueType.Named.ANY : type(body.substring(equals + 1)), false, hashtag);
    }

    private Placeholder rest(String name, boolean hashtag) {
        if (hashtag || name.contains("=")) {
            throw refused("The rest placeholder at character %d takes neither a type nor a hash tag. Write {name...}.");
        }
        return new Placeholder(name(name), ValueType.Named.ANY, true, false);
    }

    private String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new TemplateSyntax(
                    at,
                    "%s cannot name the placeholder at character %d. A name starts with a letter and has letters, digits, '_' and '-', at most 63."
                            .formatted(Quoted.of(name), at + 1));
        }
        return name;
    }

    private ValueType type(String word) {
        if (word.indexOf('\0') >= 0) {
            throw refused("The placeholder at character %d holds NUL. Remove it.");
        }
        try {
            return ValueType.parse(word);
        } catch (IllegalArgumentException e) {
            throw new TemplateSyntax(at, String.valueOf(e.getMessage()));
        }
    }

    private TemplateSyntax refused(String message) {
        return new TemplateSyntax(at, message.formatted(at + 1));
    }
}
