package dev.keyward.standard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.lint.LintRule;
import dev.keyward.registry.lint.Param;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.registry.lint.RuleSetting.Level;
import dev.keyward.registry.lint.Standard;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Words;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets one rule in a draft: its severity, its numbers and lists, and why. */
final class SettingDialog extends Dialog {
    private final ComboBox<String> rule = new ComboBox<>("Rule");
    private final Select<Level> level = new Select<>();
    private final Div params = new Div();
    private final TextField reason = new TextField("Reason");
    private final Map<Param, TextField> fields = new LinkedHashMap<>();
    private final transient Consumer<RuleSetting> save;

    SettingDialog(@Nullable RuleSetting known, Consumer<RuleSetting> save) {
        this.save = save;
        setHeaderTitle(known == null ? "Set a rule" : "Set " + known.ruleId());
        addClassName("kw-dialog");
        prepare();
        rule.addValueChangeListener(change -> offers(change.getValue()));
        if (known != null) {
            shows(known);
        }
        var body = new Div(rule, level, params, reason);
        body.addClassName("kw-stack");
        add(body);
        var act = new Button("Put it into the draft", click -> save());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), act);
    }

    private void prepare() {
        rule.setItems(Standard.rules().stream().map(LintRule::id).distinct().toList());
        rule.setItemLabelGenerator(
                id -> "%s %s".formatted(id, Standard.rules(id).getFirst().title()));
        rule.setWidthFull();
        level.setLabel("Severity");
        level.setItems(Level.values());
        level.setEmptySelectionAllowed(true);
        level.setEmptySelectionCaption("As built in");
        level.setItemLabelGenerator(one -> one == null ? "As built in" : Words.sentence(SettingWords.level(one)));
        level.setWidthFull();
        params.addClassName("kw-stack");
        reason.setWidthFull();
        reason.setMaxLength(500);
        reason.setHelperText("Needed where the rule gets weaker than built in.");
    }

    private void shows(RuleSetting known) {
        rule.setValue(known.ruleId());
        rule.setReadOnly(true);
        level.setValue(known.severity());
        reason.setValue(known.reason() == null ? "" : known.reason());
        if (known.params() != null) {
            fields.forEach((param, field) -> {
                var value = known.params().get(param.name());
                field.setValue(value == null ? "" : SettingWords.value(value));
            });
        }
    }

    private void offers(@Nullable String id) {
        params.removeAll();
        fields.clear();
        if (id != null) {
            Standard.rules(id).stream()
                    .flatMap(part -> part.params().stream())
                    .distinct()
                    .forEach(this::offer);
        }
    }

    private void offer(Param param) {
        var field = new TextField(Words.sentence(param.says()));
        field.setWidthFull();
        field.setPlaceholder(SettingWords.value(param.standard()));
        field.setHelperText("%s; empty means as built in.".formatted(param.name()));
        fields.put(param, field);
        params.add(field);
    }

    private void save() {
        try {
            if (rule.getValue() == null) {
                throw Refused.invalid("ruleId", "No rule is chosen.", "Pick one of the list.");
            }
            var said = reason.getValue().isBlank() ? null : reason.getValue().strip();
            save.accept(new RuleSetting(rule.getValue(), level.getValue(), values(), said));
            close();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        fields.forEach((param, field) -> {
            if (!field.getValue().isBlank()) {
                values.put(param.name(), value(param, field.getValue().strip()));
            }
        });
        return values;
    }

    /** A number stays text when it is none: the service says what it should be. */
    private static Object value(Param param, String typed) {
        return switch (param) {
            case Param.Names names -> List.copyOf(Arrays.asList(typed.split("[,\\s]+")));
            case Param.Limit limit -> typed.matches("[0-9]{1,18}") ? (Object) Long.valueOf(typed) : typed;
        };
    }
}
