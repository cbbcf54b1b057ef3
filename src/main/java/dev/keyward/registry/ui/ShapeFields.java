package dev.keyward.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.keyward.kernel.Finding;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Ownership;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilyState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the keys look like and where they live: typed once, fixed afterwards. */
final class ShapeFields extends Div {
    private static final int PAUSE = 200;
    final TextField template = new TextField("Key template");
    final TextField name = new TextField("Family name");
    final ComboBox<DomainId> domain = new ComboBox<>("Domain");
    final Select<String> keyspace = new Select<>();
    final PlaceholderFields placeholders = new PlaceholderFields();
    private final List<DomainId> domains;
    private String suggested = "";

    ShapeFields(Ownership ownership, Fleet fleet) {
        domains = ownership.domains().stream().map(Domain::name).toList();
        template.setPlaceholder("catalog:v2:item:{item_id=int}");
        template.setHelperText("Words and {placeholders}, separated by colons.");
        template.addClassName("kw-mono-field");
        template.addClassName("kw-wide");
        template.setValueChangeMode(ValueChangeMode.LAZY);
        template.setValueChangeTimeout(PAUSE);
        template.setAutofocus(true);
        template.getElement().setAttribute("autocapitalize", "none").setAttribute("spellcheck", "false");
        name.setHelperText("It stays for ever.");
        domain.setItems(domains);
        domain.setItemLabelGenerator(DomainId::text);
        keyspaces(fleet);
        addClassName("kw-fields");
        add(template, placeholders, name, domain, keyspace);
    }

    private void keyspaces(Fleet fleet) {
        var names = fleet.keyspaces().stream().map(Keyspace::name).toList();
        keyspace.setLabel("Keyspace");
        keyspace.setItems(names);
        keyspace.setItemLabelGenerator(known -> fleet.keyspace(Objects.requireNonNullElse(known, ""))
                .map(found -> "%s (%s)".formatted(known, found.environment()))
                .orElse(""));
        if (names.size() == 1) {
            keyspace.setValue(names.getFirst());
        }
    }

    /** Fills in what the template says, as long as nobody typed something else there. */
    void suggest(KeyTemplate read) {
        var known = NameSuggestion.domainOf(read);
        domains.stream().filter(one -> one.text().equals(known)).findFirst().ifPresent(domain::setValue);
        if (name.getValue().isBlank() || name.getValue().equals(suggested)) {
            suggested = NameSuggestion.of(read);
            name.setValue(suggested);
        }
    }

    void shows(Family family) {
        template.setValue(family.template().text());
        name.setValue(family.name().text());
        domain.setValue(family.domain());
        name.setReadOnly(true);
        name.setHelperText("It stays for ever.");
        if (family.state() == FamilyState.DRAFT) {
            keyspace.setValue(family.keyspace());
        } else {
            staysInShape(family);
        }
    }

    private void staysInShape(Family family) {
        keyspace.setItems(family.keyspace());
        keyspace.setValue(family.keyspace());
        template.setReadOnly(true);
        domain.setReadOnly(true);
        keyspace.setReadOnly(true);
        template.setAutofocus(false);
        template.setHelperText("A live template does not change: readers rely on it. Add a template version instead.");
        domain.setHelperText("The first segment of the keys; it stays.");
        keyspace.setHelperText("The keys live there; that stays.");
    }

    /** What must be there before the register is asked. */
    List<Finding> missing() {
        return Stream.of(
                        RowFields.demand(
                                !template.isEmpty(), "template", "Type the template: words and {placeholders}."),
                        RowFields.demand(domain.getValue() != null, "domain", "Pick the domain the keys belong to."),
                        RowFields.demand(
                                keyspace.getValue() != null, "keyspace", "Pick the keyspace the keys live in."),
                        nameless())
                .flatMap(List::stream)
                .toList();
    }

    private List<Finding> nameless() {
        try {
            new FamilyId(name.getValue().strip());
            return List.of();
        } catch (IllegalArgumentException unfit) {
            return RowFields.demand(false, "name", String.valueOf(unfit.getMessage()));
        }
    }

    List<FormField> fields() {
        return List.of(
                new FormField("template", template).required(),
                new FormField("name", name).required(),
                new FormField("domain", domain).required(),
                new FormField("keyspace", keyspace).required());
    }
}
