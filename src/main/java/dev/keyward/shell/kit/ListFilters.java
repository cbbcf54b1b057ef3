package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The fields above a list, whose values stand in the address by name: what a person chooses is written there, shown as a
 * chip that takes it away, and told to the list. Say which fields there are, then {@link #begin}.
 */
public final class ListFilters extends Composite<Div> {
    private static final String SEARCH = "q";
    private final transient ToLongFunction<QueryState> shown;
    private final transient List<Supplier<Component>> fields = new ArrayList<>();
    private final transient List<Supplier<Component>> more = new ArrayList<>();
    private final transient Map<String, UnaryOperator<String>> chips = new LinkedHashMap<>();
    private transient QueryState query;
    private String searches = "";
    private FilterBar bar = new FilterBar();

    /** @param shown shows the rows that the address asks for, and answers how many its filters hide */
    public ListFilters(QueryState query, ToLongFunction<QueryState> shown) {
        this.query = query;
        this.shown = shown;
    }

    /** @param what is searched, for the placeholder */
    public ListFilters search(String what) {
        searches = what;
        return chip(SEARCH, "Search", UnaryOperator.identity());
    }

    /** One of these names. */
    public ListFilters one(String name, String label, List<String> items) {
        return one(name, label, () -> {
            var field = new ComboBox<String>();
            field.setItems(items);
            return field;
        });
    }

    /** The same for a combo box whose items come as they are asked for. */
    public ListFilters one(String name, String label, Supplier<ComboBox<String>> made) {
        return field(name, label, UnaryOperator.identity(), () -> {
            var field = choosing(label, made.get());
            field.setValue(query.get(name).isEmpty() ? null : query.get(name));
            field.addValueChangeListener(change -> set(name, Objects.requireNonNullElse(change.getValue(), "")));
            return field;
        });
    }

    /** One of these constants. */
    public <E extends Enum<E>> ListFilters one(String name, String label, Class<E> type, Function<E, String> words) {
        return field(name, label, named(type, words), () -> {
            var field = choosing(label, new ComboBox<E>());
            field.setItems(type.getEnumConstants());
            field.setItemLabelGenerator(words::apply);
            field.setValue(several(type, query.get(name)).stream().findFirst().orElse(null));
            field.addValueChangeListener(change ->
                    set(name, change.getValue() == null ? "" : change.getValue().name()));
            return field;
        });
    }

    private static <T> ComboBox<T> choosing(String label, ComboBox<T> field) {
        field.setAriaLabel(label);
        field.setPlaceholder("Any " + label.toLowerCase(Locale.ROOT));
        field.setClearButtonVisible(true);
        return field;
    }

    private static <E extends Enum<E>> UnaryOperator<String> named(Class<E> type, Function<E, String> words) {
        return text -> several(type, text).stream().map(words).collect(Collectors.joining(", "));
    }

    /** Any of these constants. */
    public <E extends Enum<E>> ListFilters several(
            String name, String label, Class<E> type, Function<E, String> words) {
        return field(name, label, named(type, words), () -> {
            var field = new MultiSelectComboBox<E>();
            field.setAriaLabel(label);
            field.setPlaceholder("Any " + label.toLowerCase(Locale.ROOT));
            field.setItems(type.getEnumConstants());
            field.setItemLabelGenerator(words::apply);
            field.setValue(several(type, query.get(name)));
            field.addValueChangeListener(change -> set(
                    name, change.getValue().stream().sorted().map(Enum::name).collect(Collectors.joining(","))));
            return field;
        });
    }

    /** The constants that a text names, with commas between them; what is none of them is left out. */
    public static <E extends Enum<E>> Set<E> several(Class<E> type, String text) {
        var named = Arrays.asList(text.toUpperCase(Locale.ROOT).split(","));
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> named.contains(one.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Yes, or no matter. */
    public ListFilters check(String name, String words) {
        chips.put(name, value -> value.equals("true") ? words : "");
        fields.add(() -> {
            var field = new Checkbox(words, query.get(name).equals("true"));
            field.addValueChangeListener(change -> set(name, change.getValue() ? "true" : ""));
            return field;
        });
        return this;
    }

    /** A filter that only links set. */
    public ListFilters chip(String name, String label, UnaryOperator<String> words) {
        chips.put(name, value -> {
            var said = value.isEmpty() ? "" : words.apply(value);
            return said.isEmpty() ? "" : "%s: %s".formatted(label, said);
        });
        return this;
    }

    /** A field of the list's own for a rare question; it calls {@link #set}. */
    public ListFilters rarely(String name, String label, UnaryOperator<String> words, Supplier<Component> field) {
        more.add(field);
        return chip(name, label, words);
    }

    private ListFilters field(String name, String label, UnaryOperator<String> words, Supplier<Component> field) {
        fields.add(field);
        return chip(name, label, words);
    }

    /** Shows the fields, and the rows for the first time. */
    public ListFilters begin() {
        bar = new FilterBar();
        if (!searches.isEmpty()) {
            bar.search(searches, query.get(SEARCH), text -> set(SEARCH, text));
        }
        bar.filters(made(fields));
        if (!more.isEmpty()) {
            bar.more(made(more));
        }
        getContent().removeAll();
        getContent().add(bar);
        tells();
        return this;
    }

    private static Component[] made(List<Supplier<Component>> some) {
        return some.stream().map(Supplier::get).toArray(Component[]::new);
    }

    private void tells() {
        bar.shows(chips(), shown.applyAsLong(query));
    }

    private Map<String, Runnable> chips() {
        var set = new LinkedHashMap<String, Runnable>();
        chips.forEach((name, words) -> {
            var said = words.apply(query.get(name));
            if (!said.isEmpty()) {
                set.put(said, () -> clear(name));
            }
        });
        return set;
    }

    /** What somebody chose in a field, which keeps its focus. */
    public void set(String name, String value) {
        query = query.with(name, value);
        query.write(UI.getCurrent());
        tells();
    }

    /** The fields are made anew, so that they say what the address says. */
    private void clear(String name) {
        query = query.with(name, "");
        query.write(UI.getCurrent());
        begin();
    }

    /** Writes an order that a person chose. */
    public void sortBy(String sort) {
        query = query.with("sort", sort);
        query.write(UI.getCurrent());
    }

    /** What the address says now. */
    public QueryState query() {
        return query;
    }
}
