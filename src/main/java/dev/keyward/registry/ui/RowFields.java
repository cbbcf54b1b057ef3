package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import dev.keyward.kernel.Finding;
import java.util.List;
import java.util.Optional;

/**
 * The inputs of one row.
 *
 * @param <T> what the row stands for
 */
interface RowFields<T> {
    Component content();

    /** Each named as inside one element, such as {@code expectedLag}. */
    List<FormField> fields();

    void shows(T value);

    /** What must be there before {@link #value()} is asked. */
    List<Finding> missing();

    /** The row as the manifest takes it; refuses what no manifest may hold. */
    T value();

    default void focus() {
        fields().getFirst().focus();
    }

    default List<Object> typed() {
        return fields().stream()
                .<Object>map(field -> Optional.ofNullable(field.input().getValue()))
                .toList();
    }

    /** At the field when a thing was not given. */
    static List<Finding> demand(boolean given, String field, String message) {
        return given ? List.of() : List.of(Finding.error("INPUT", field, message));
    }
}
