package dev.keyward.standard.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Finding;
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
import java.util.Locale;
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
        if (known == null) {
            rule.focus();
        } else {
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
        rule.setItems(ids());
        rule.setItemLabelGenerator(SettingDialog::name);
        rule.setWidthFull();
        rule.setAllowCustomValue(true);
        rule.addCustomValueSetListener(typed -> take(typed.getDetail()));
        rule.setManualValidation(true);
        level.setManualValidation(true);
        reason.setManualValidation(true);
        rule.addValueChangeListener(change -> rule.setInvalid(false));
        level.addValueChangeListener(change -> level.setInvalid(false));
        reason.addValueChangeListener(change -> reason.setInvalid(false));
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

    /** What was typed and confirmed by Enter: an id, or the beginning of the only rule that begins so. */
    private void take(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var found = ids().stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).startsWith(wanted)
                        || name(id).toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
        if (found.size() == 1) {
            rule.setValue(found.getFirst());
        } else {
            complain(rule, "There is no rule '%s'. Pick one of the list.".formatted(typed.strip()));
        }
    }

    private static List<String> ids() {
        return Standard.rules().stream().map(LintRule::id).distinct().toList();
    }

    private static String name(String id) {
        return "%s %s".formatted(id, Standard.rules(id).getFirst().title());
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
        field.setManualValidation(true);
        field.addValueChangeListener(change -> field.setInvalid(false));
        fields.put(param, field);
        params.add(field);
    }

    private void save() {
        if (rule.getValue() == null) {
            complain(rule, "Pick the rule that is set.");
            return;
        }
        try {
            var said = reason.getValue().isBlank() ? null : reason.getValue().strip();
            save.accept(new RuleSetting(rule.getValue(), level.getValue(), values(), said));
            close();
        } catch (Refused refused) {
            if (refused.findings().stream().filter(this::complain).count() == 0) {
                Toast.refused(refused);
            }
        }
    }

    /** Says it at the field it is about, as {@code rules[3].params.maxPlaceholders} names it. */
    private boolean complain(Finding finding) {
        var place = String.valueOf(finding.field());
        if (place.endsWith(".reason")) {
            return complain(reason, finding.message());
        }
        if (place.endsWith(".severity")) {
            return complain(level, finding.message());
        }
        return fields.entrySet().stream()
                .filter(entry -> place.endsWith(".params." + entry.getKey().name()))
                .anyMatch(entry -> complain(entry.getValue(), finding.message()));
    }

    private static boolean complain(HasValidation field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
        return true;
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
