package dev.keyward.registry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A list inside the form whose rows are added and taken away. A finding finds its field by the row's number, such as
 * {@code layers[2].expectedLag}.
 *
 * @param <T> what a row stands for
 */
final class Rows<T> extends Div {
    private final String name;
    private final String one;
    private final transient Supplier<RowFields<T>> blank;
    private final transient List<RowFields<T>> rows = new ArrayList<>();
    private final Div body = new Div();
    private final Span problem = new Span();
    private final Button more;
    private transient Runnable changed = () -> {};

    /**
     * Begins without rows.
     *
     * @param name as findings and REST name the list
     * @param one what a row is called, such as {@code hop}
     */
    Rows(String name, String one, String title, String teaching, Supplier<RowFields<T>> blank) {
        this.name = name;
        this.one = one;
        this.blank = blank;
        addClassName("kw-rows");
        body.addClassName("kw-rows-body");
        problem.addClassName("kw-rows-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        more = new Button("Add a " + one, new Glyph("plus"), click -> {
            var added = add(blank.get());
            changed.run();
            added.focus();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        var words = new Paragraph(teaching);
        words.addClassNames("kw-soft", "kw-small");
        add(new H3(title), words, problem, body, more);
    }

    private RowFields<T> add(RowFields<T> fields) {
        var remove = new Button(new Glyph("close"));
        remove.addClassName("kw-icon-button");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove this " + one);
        remove.setTooltipText("Remove this " + one);
        var row = new Div(fields.content(), remove);
        row.addClassName("kw-row");
        row.getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", "%s %d".formatted(one, rows.size() + 1));
        remove.addClickListener(click -> {
            rows.remove(fields);
            body.remove(row);
            problem.setVisible(false);
            changed.run();
            more.focus();
        });
        fields.fields().forEach(field -> field.input().addValueChangeListener(change -> changed.run()));
        rows.add(fields);
        body.add(row);
        return fields;
    }

    void shows(List<T> all) {
        rows.clear();
        body.removeAll();
        all.forEach(one -> {
            var fields = blank.get();
            fields.shows(one);
            add(fields);
        });
    }

    /** What stands in the rows; call it only when nothing is {@link #missing()}. */
    List<T> values() {
        return rows.stream().map(RowFields::value).toList();
    }

    /** What cannot be read as a row, at the field that shows it. */
    List<Finding> missing() {
        var findings = new ArrayList<Finding>();
        for (var number = 0; number < rows.size(); number++) {
            var at = "%s[%d]".formatted(name, number);
            rows.get(number).missing().forEach(missing -> findings.add(moved(missing, at)));
            if (rows.get(number).missing().isEmpty()) {
                findings.addAll(refused(rows.get(number), at));
            }
        }
        return findings;
    }

    private List<Finding> refused(RowFields<T> row, String at) {
        try {
            row.value();
            return List.of();
        } catch (Refused refused) {
            return refused.findings().stream()
                    .map(finding -> moved(finding, at))
                    .toList();
        }
    }

    /** {@code layers.expectedLag}, as a hop alone would name it, becomes {@code layers[2].expectedLag}. */
    private Finding moved(Finding finding, String at) {
        var field = String.valueOf(finding.field());
        var inner = field.startsWith(name + ".") ? field.substring(name.length() + 1) : field;
        return new Finding(
                finding.ruleId(), finding.severity(), at + "." + inner, finding.message(), finding.evidence());
    }

    /** Calls back whenever a row is added, changed or taken away. */
    void onChange(Runnable act) {
        changed = act;
    }

    /** Everything typed, to tell whether something changed. */
    List<Object> typed() {
        return rows.stream().<Object>map(RowFields::typed).toList();
    }

    void acquit() {
        problem.setVisible(false);
        rows.stream().flatMap(row -> row.fields().stream()).forEach(FormField::acquit);
    }

    /** Shows the finding at its field when it is about these rows; answers whether it is. */
    boolean complains(Finding finding) {
        var field = String.valueOf(finding.field());
        if (!field.equals(name) && !field.startsWith(name + "[") && !field.startsWith(name + ".")) {
            return false;
        }
        var at = place(field);
        if (at.isEmpty()) {
            problem.setText(finding.message());
            problem.setVisible(true);
        }
        at.forEach(found -> found.complain(finding.message()));
        return true;
    }

    private List<FormField> place(String field) {
        return java.util.stream.IntStream.range(0, rows.size())
                .boxed()
                .flatMap(number -> inRow(field, number))
                .limit(1)
                .toList();
    }

    private Stream<FormField> inRow(String field, int number) {
        var prefix = "%s[%d].".formatted(name, number);
        return field.startsWith(prefix)
                ? rows.get(number).fields().stream().filter(one -> one.answersTo(field.substring(prefix.length())))
                : Stream.of();
    }
}
