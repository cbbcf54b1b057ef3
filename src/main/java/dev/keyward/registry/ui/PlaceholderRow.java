package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Finding;
import dev.keyward.keys.Atom.Placeholder;
import dev.keyward.keys.ValueType.Named;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.PlaceholderUse.Meaning;
import dev.keyward.registry.Promises.PlaceholderUse.Source;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One placeholder of the template: its name and type as written there, and what the manifest says about it. */
final class PlaceholderRow extends Div {
    private final Span written = new Span();
    private final Span takes = new Span();
    private final Select<Meaning> role = Choices.of("Role", Meaning.values());
    private final Select<Source> source = Choices.of("Source", Source.values());
    private final TextField normalizer = new TextField("Normalizer");
    private final transient List<FormField> fields;
    private boolean free;
    private transient @Nullable PlaceholderUse asRead;

    PlaceholderRow(String name) {
        var at = "placeholders." + name;
        fields = List.of(
                new FormField(at + ".normalizer", normalizer),
                new FormField(at + ".role", role),
                new FormField(at + ".source", source));
        written.addClassName("kw-template-placeholder");
        takes.addClassNames("kw-soft", "kw-small");
        var head = new Div(written, takes);
        head.addClassName("kw-placeholder-head");
        var inputs = new Div(role, source, normalizer);
        inputs.addClassName("kw-placeholder-inputs");
        normalizer.setPlaceholder("lower-case");
        source.addValueChangeListener(change -> needs());
        addClassName("kw-placeholder");
        getElement().setAttribute("role", "group").setAttribute("aria-label", "Placeholder " + name);
        add(head, inputs);
    }

    /** Shows the type that the template gives it now. */
    void types(Placeholder placeholder) {
        written.setText(placeholder.text());
        takes.setText(
                placeholder.rest()
                        ? "the rest of the key, colons included"
                        : placeholder.type().says());
        free = placeholder.type() == Named.ANY;
        needs();
    }

    /** What users type into a placeholder without a type passes through a normalizer (KT007). */
    private void needs() {
        var needed = free && source.getValue() == Source.USER_INPUT;
        normalizer.setRequiredIndicatorVisible(needed);
        normalizer.setHelperText(needed ? "Needed, unless the template gives a type." : null);
    }

    void shows(@Nullable PlaceholderUse use) {
        asRead = use;
        role.setValue(use == null ? null : use.role());
        source.setValue(use == null ? null : use.source());
        normalizer.setValue(use == null ? "" : Objects.requireNonNullElse(use.normalizer(), ""));
    }

    /** What is said; null while nothing is. */
    @Nullable
    PlaceholderUse use() {
        var text = normalizer.getValue().strip();
        var use = new PlaceholderUse(role.getValue(), source.getValue(), text.isEmpty() ? null : text);
        return use.equals(new PlaceholderUse(null, null, null)) && !use.equals(asRead) ? null : use;
    }

    void onChange(Runnable act) {
        fields.forEach(field -> field.input().addValueChangeListener(change -> act.run()));
    }

    /** Whether a finding about that field belongs here; one about all placeholders does not. */
    boolean answersTo(String field) {
        return !field.equals("placeholders") && fields.stream().anyMatch(one -> one.answersTo(field));
    }

    void complain(Finding finding) {
        fields.stream()
                .filter(field -> field.answersTo(String.valueOf(finding.field())))
                .findFirst()
                .ifPresent(field -> field.complain(finding.message()));
    }

    void acquit() {
        fields.forEach(FormField::acquit);
    }
}
