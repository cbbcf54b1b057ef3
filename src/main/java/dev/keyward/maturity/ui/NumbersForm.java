package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.criteria.RulesetNumber;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.QueryState;
import java.util.EnumMap;
import java.util.Map;

/** A field for every number of a ruleset, by level; what differs from the ruleset in force is kept in the address. */
final class NumbersForm extends Composite<Card> {
    private final transient Ruleset inForce;
    private final Map<RulesetNumber, TextField> fields = new EnumMap<>(RulesetNumber.class);

    NumbersForm(Ruleset inForce, QueryState address) {
        this.inForce = inForce;
        for (var number : RulesetNumber.values()) {
            fields.put(number, field(number, address.get(number.path())));
        }
    }

    @Override
    protected Card initContent() {
        var card = new Card("Numbers");
        for (var group = 1; group <= 5; group++) {
            card.add(group(group));
        }
        return card;
    }

    private Div group(int group) {
        var grid = new Div();
        grid.addClassName("kw-fields");
        fields.forEach((number, field) -> {
            if (number.group() == group) {
                grid.add(field);
            }
        });
        var part = new Div(new H3(group == 5 ? "Domains and the organisation" : "Level " + group), grid);
        part.addClassName("kw-level-group");
        return part;
    }

    private TextField field(RulesetNumber number, String typed) {
        var before = number.of(inForce);
        var field = new TextField(number.label());
        field.setHelperText("%s · now %s".formatted(number.where(), RulesetWords.written(before)));
        field.setValue(typed.isEmpty() ? RulesetWords.typed(before) : typed);
        field.setManualValidation(true);
        field.setMaxLength(20);
        marks(number, field);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            marks(number, field);
        });
        return field;
    }

    private void marks(RulesetNumber number, TextField field) {
        field.setClassName("kw-changed", !field.getValue().strip().equals(RulesetWords.typed(number.of(inForce))));
    }

    /** The address with what differs. */
    QueryState written(QueryState address) {
        var next = address;
        for (var entry : fields.entrySet()) {
            var typed = entry.getValue().getValue().strip();
            var same = typed.equals(RulesetWords.typed(entry.getKey().of(inForce)));
            next = next.with(entry.getKey().path(), same ? "" : typed);
        }
        return next;
    }

    /** The ruleset as typed; what cannot be read is marked at its field and refused. */
    Ruleset ruleset() {
        var numbers = new EnumMap<RulesetNumber, Object>(RulesetNumber.class);
        try {
            fields.forEach(
                    (number, field) -> numbers.put(number, RulesetWords.read(number, inForce, field.getValue())));
            return RulesetNumber.change(inForce, numbers);
        } catch (Refused refused) {
            refused.findings().forEach(finding -> complain(String.valueOf(finding.field()), finding.message()));
            throw refused;
        }
    }

    private void complain(String path, String message) {
        fields.forEach((number, field) -> {
            if (number.path().equals(path)) {
                field.setErrorMessage(message);
                field.setInvalid(true);
                field.focus();
            }
        });
    }
}
