package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.kernel.Finding;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.Promises.PlaceholderUse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each placeholder stands for and where its value comes from: one row for each in the template, which follow it
 * while it is typed. What was chosen for a name is there again when the name comes back. Folded until a finding is about
 * it.
 */
final class PlaceholderFields extends NativeDetails {
    private static final String ALL = "placeholders";
    private final Div body = new Div();
    private final Span problem = new Span();
    private final transient Map<String, PlaceholderRow> known = new HashMap<>();
    private transient Map<String, PlaceholderRow> shown = new LinkedHashMap<>();
    private transient Runnable changed = () -> {};
    private transient List<Finding> attended = List.of();

    PlaceholderFields() {
        problem.addClassName("kw-rows-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var words = new Paragraph(
                "The rules reason about it: values that differ by who asks need an auth scope or a tenant, and what users"
                        + " type needs a type or a normalizer.");
        words.addClassNames("kw-soft", "kw-small");
        body.addClassName("kw-placeholder-rows");
        var content = new Div(words, problem, body);
        content.addClassName("kw-placeholder-rows");
        setContent(content);
        addClassNames("kw-wide", "kw-placeholders");
        setVisible(false);
    }

    /** Shows one row for each placeholder, in the order of the template. */
    void follow(KeyTemplate template) {
        var next = new LinkedHashMap<String, PlaceholderRow>();
        template.placeholders()
                .forEach(placeholder -> next.computeIfAbsent(placeholder.name(), name -> row(placeholder)));
        if (!List.copyOf(next.values()).equals(List.copyOf(shown.values()))) {
            body.removeAll();
            next.values().forEach(body::add);
        }
        shown = next;
        setVisible(!shown.isEmpty());
        summarize();
    }

    private PlaceholderRow row(Placeholder placeholder) {
        var row = known.computeIfAbsent(placeholder.name(), this::blank);
        row.types(placeholder);
        return row;
    }

    private PlaceholderRow blank(String name) {
        var row = new PlaceholderRow(name);
        row.onChange(() -> {
            summarize();
            changed.run();
        });
        return row;
    }

    private void summarize() {
        var said = shown.values().stream().filter(row -> row.use() != null).count();
        setSummaryText(
                said == 0
                        ? "Placeholders: what each stands for and where it comes from"
                        : "Placeholders: %d of %d described".formatted(said, shown.size()));
    }

    /** @param uses what a manifest says, by name */
    void shows(@Nullable Map<String, PlaceholderUse> uses) {
        var said = Objects.requireNonNullElse(uses, Map.<String, PlaceholderUse>of());
        said.keySet().forEach(name -> known.computeIfAbsent(name, this::blank));
        known.forEach((name, row) -> row.shows(said.get(name)));
        summarize();
    }

    /** What is said about the placeholders of the template, by name. */
    Map<String, PlaceholderUse> uses() {
        var uses = new HashMap<String, PlaceholderUse>();
        shown.forEach((name, row) -> {
            var use = row.use();
            if (use != null) {
                uses.put(name, use);
            }
        });
        return uses;
    }

    /** Calls back whenever somebody changed a row. */
    void onChange(Runnable act) {
        changed = act;
    }

    /** Opens itself over what blocks, once, and shows it at its row. */
    void attend(List<Finding> findings) {
        var mine = findings.stream()
                .filter(finding -> finding.blocks() && isAbout(finding))
                .toList();
        acquit();
        mine.forEach(this::shows);
        if (!mine.isEmpty() && !mine.equals(attended)) {
            setOpen(true);
        }
        attended = mine;
    }

    /** Shows the finding at its row when it is about a placeholder; answers whether it is. */
    boolean complains(Finding finding) {
        if (!isAbout(finding) || shown.isEmpty()) {
            return false;
        }
        shows(finding);
        setOpen(true);
        return true;
    }

    private static boolean isAbout(Finding finding) {
        var field = String.valueOf(finding.field());
        return field.equals(ALL) || field.startsWith(ALL + ".");
    }

    private void shows(Finding finding) {
        var field = String.valueOf(finding.field());
        shown.values().stream()
                .filter(row -> row.answersTo(field))
                .findFirst()
                .ifPresentOrElse(row -> row.complain(finding), () -> {
                    problem.setText(finding.message());
                    problem.setVisible(true);
                });
    }

    void acquit() {
        problem.setVisible(false);
        shown.values().forEach(PlaceholderRow::acquit);
    }

    /** Everything typed, to tell whether something changed. */
    List<Object> typed() {
        return Stream.<Object>of(uses()).toList();
    }
}
