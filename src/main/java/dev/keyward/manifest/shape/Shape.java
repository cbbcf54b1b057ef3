package dev.keyward.manifest.shape;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keyward.kernel.Text;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands at one place of a manifest. Read off records, so a new field is a new column by itself. */
public sealed interface Shape {

    /** One value. */
    enum Leaf implements Shape {
        TEXT,
        NUMBER,
        TRUTH
    }

    /** Named parts, in the order in which people read them. */
    record Fields(Map<String, Shape> parts, Set<String> required) implements Shape {}

    /** Parts under names that the file chooses, such as placeholders. */
    record Entries(Shape each) implements Shape {}

    /** Any number of the same. */
    record Items(Shape each) implements Shape {}

    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            var arguments = generic.getActualTypeArguments();
            return Map.class.isAssignableFrom(raw) ? new Entries(of(arguments[1])) : new Items(of(arguments[0]));
        }
        return type instanceof Class<?> plain ? of(plain) : Leaf.TEXT;
    }

    private static Shape of(Class<?> type) {
        if (type == Boolean.class || type == boolean.class) {
            return Leaf.TRUTH;
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return Leaf.NUMBER;
        }
        return hasParts(type) ? fields(type) : Leaf.TEXT;
    }

    /** Whether a value of the type is written as named parts. */
    static boolean hasParts(Class<?> type) {
        return type.isRecord() && !Text.class.isAssignableFrom(type) && !Collection.class.isAssignableFrom(type);
    }

    private static Fields fields(Class<?> record) {
        var parts = new LinkedHashMap<String, Shape>();
        var required = new LinkedHashSet<String>();
        for (var component : record.getRecordComponents()) {
            var name = name(record, component);
            parts.put(name, of(component.getGenericType()));
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
        }
        return new Fields(parts, required);
    }

    /** Its name in JSON; the annotation reaches the field of the component. */
    static String name(Class<?> record, RecordComponent component) {
        try {
            var renamed = record.getDeclaredField(component.getName()).getAnnotation(JsonProperty.class);
            return renamed == null || renamed.value().isEmpty() ? component.getName() : renamed.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("A record has a field for each component.", impossible);
        }
    }
}
