package dev.keyward.manifest.shape;

import dev.keyward.kernel.Finding;
import dev.keyward.manifest.shape.Shape.Entries;
import dev.keyward.manifest.shape.Shape.Fields;
import dev.keyward.manifest.shape.Shape.Items;
import dev.keyward.manifest.shape.Shape.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what a file holds with what it may hold, and says at each place what does not fit. */
public final class Conformity {
    /** The rule under which an input that cannot be read is reported, as REST does. */
    public static final String INPUT = "INPUT";

    private final List<Finding> findings = new ArrayList<>();

    private Conformity() {}

    public static List<Finding> of(Object value, Shape shape, String path) {
        var conformity = new Conformity();
        conformity.check(value, shape, path);
        return conformity.findings;
    }

    private void check(Object value, Shape shape, String path) {
        switch (shape) {
            case Leaf leaf -> leaf(value, leaf, path);
            case Fields fields -> fields(value, fields, path);
            case Entries(Shape each) -> entries(value, each, path);
            case Items(Shape each) -> items(value, each, path);
        }
    }

    private void leaf(Object value, Leaf leaf, String path) {
        var fits = switch (leaf) {
            case TEXT -> value instanceof String;
            case NUMBER -> value instanceof Number;
            case TRUTH -> value instanceof Boolean;
        };
        if (!fits) {
            say(path, "'%s' takes %s.".formatted(path, words(leaf)));
        }
    }

    private static String words(Leaf leaf) {
        return switch (leaf) {
            case TEXT -> "a text";
            case NUMBER -> "a number, such as 10 or 0.999";
            case TRUTH -> "true or false";
        };
    }

    private void fields(Object value, Fields fields, String path) {
        if (!(value instanceof Map<?, ?> map)) {
            say(
                    path,
                    "'%s' takes parts: %s."
                            .formatted(path, String.join(", ", fields.parts().keySet())));
            return;
        }
        map.forEach((key, part) -> {
            var name = String.valueOf(key);
            var shape = fields.parts().get(name);
            if (shape == null) {
                say(
                        below(path, name),
                        "There is no field '%s'. %s"
                                .formatted(
                                        shortly(below(path, name)),
                                        Nearest.hint(name, fields.parts().keySet())));
            } else if (part != null) {
                check(part, shape, below(path, name));
            }
        });
        fields.required().stream().filter(name -> map.get(name) == null).forEach(name -> missing(below(path, name)));
    }

    private void missing(String path) {
        say(path, "'%s' is missing.".formatted(path));
    }

    private void entries(Object value, Shape each, String path) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> present(part, each, below(path, String.valueOf(key))));
        } else {
            say(path, "'%s' takes names with parts under them.".formatted(path));
        }
    }

    private void items(Object value, Shape each, String path) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                present(list.get(i), each, "%s[%d]".formatted(path, i));
            }
        } else {
            say(path, "'%s' takes a list.".formatted(path));
        }
    }

    private void present(@Nullable Object part, Shape each, String path) {
        if (part == null) {
            missing(path);
        } else {
            check(part, each, path);
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shortly(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private void say(String path, String message) {
        findings.add(Finding.error(INPUT, shortly(path), message));
    }
}
