package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Registry;
import dev.keyward.shell.kit.TemplateText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which families: found by name while typing, several only of one keyspace. */
final class FamiliesField extends MultiSelectComboBox<FamiliesField.Choice> {
    private final Registry registry;

    /** A family as the field needs it. */
    record Choice(String name, String keyspace, FamilyState state, KeyTemplate template) {}

    FamiliesField(Registry registry) {
        super("Key families");
        this.registry = registry;
        setItemLabelGenerator(Choice::name);
        setRenderer(new ComponentRenderer<>(FamiliesField::option));
        setAutoExpand(AutoExpandMode.VERTICAL);
        setRequiredIndicatorVisible(true);
        setManualValidation(true);
        setHelperText("What goes is always a registered family, never a pattern of your own.");
        setItems(
                query -> registry.page(named(query.getFilter()), null, query.getOffset(), query.getLimit()).stream()
                        .map(family ->
                                new Choice(family.name().text(), family.keyspace(), family.state(), family.template())),
                query -> Math.toIntExact(registry.count(named(query.getFilter()))));
    }

    /** Chooses those of these names that exist. */
    void choose(Collection<String> names) {
        setValue(names.stream().distinct().flatMap(this::known).toList());
    }

    List<String> names() {
        return getValue().stream().map(Choice::name).toList();
    }

    /** The one keyspace of those chosen; the first one's when there are several, so that the service can say it. */
    String keyspace() {
        return getValue().stream().map(Choice::keyspace).findFirst().orElse("");
    }

    /** The shapes that are written today. */
    List<KeyTemplate> templates() {
        return getValue().stream().map(Choice::template).toList();
    }

    /** Says at once what the service would say later. */
    void judge() {
        var spaces =
                getValue().stream().map(Choice::keyspace).distinct().sorted().toList();
        var retired =
                getValue().stream().filter(choice -> !choice.state().isLive()).findFirst();
        setInvalid(false);
        if (spaces.size() > 1) {
            refuse("A purge stays in one keyspace; these are of %s.".formatted(String.join(" and ", spaces)));
        }
        retired.ifPresent(choice -> refuse("%s is retired, so its keys may not be purged.".formatted(choice.name())));
    }

    void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    private Stream<Choice> known(String name) {
        try {
            return Stream.of(registry.family(new FamilyId(name))).map(FamiliesField::choice);
        } catch (IllegalArgumentException | Refused unknown) {
            return Stream.empty();
        }
    }

    private static Choice choice(Family family) {
        return new Choice(family.name().text(), family.keyspace(), family.state(), family.template());
    }

    private static FamilyFilter named(Optional<String> typed) {
        var text = typed.map(String::strip).filter(some -> !some.isEmpty()).orElse(null);
        return new FamilyFilter(text, null, null, null, null);
    }

    private static Component option(Choice choice) {
        var name = new Span(choice.name());
        var where = new Span(
                choice.state() == FamilyState.ACTIVE
                        ? choice.keyspace()
                        : "%s \u00b7 %s"
                                .formatted(
                                        choice.keyspace(), choice.state().name().toLowerCase(java.util.Locale.ROOT)));
        where.addClassNames("kw-soft", "kw-small");
        var line = new Div(name, where);
        line.addClassName("kw-option-line");
        var option = new Div(line, new TemplateText(choice.template()));
        option.addClassName("kw-option");
        return option;
    }
}
