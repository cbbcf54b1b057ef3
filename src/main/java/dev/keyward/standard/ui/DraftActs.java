package dev.keyward.standard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.Toast;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.NewStandard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What platform admins do with one draft: change it, discard it, or put somebody else's in force. */
final class DraftActs {
    private final StandardDesk desk;
    private final NamingStandard draft;
    private final Consumer<NamingStandard> changed;

    DraftActs(StandardDesk desk, NamingStandard draft, Consumer<NamingStandard> changed) {
        this.desk = desk;
        this.draft = draft;
        this.changed = changed;
    }

    Button set() {
        return allowed(new Button("Set a rule", click -> change(null)));
    }

    void change(@Nullable RuleSetting known) {
        new SettingDialog(known, setting -> save(setting.ruleId(), List.of(setting))).open();
    }

    void remove(RuleSetting known) {
        try {
            save(known.ruleId(), List.of());
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    /** Says anew what the version is about. */
    Button describe() {
        var about = new TextField("What it is about");
        about.setMaxLength(500);
        about.addClassName("kw-wide");
        return allowed(new Button("Describe", click -> {
            about.setValue(draft.note());
            new EditDialog(
                            "What version %d is about".formatted(draft.edition()),
                            "Save the words",
                            () -> described(about.getValue()),
                            () -> changed.accept(desk.standards().standard(draft.id())))
                    .field("note", about)
                    .open();
        }));
    }

    private String described(String words) {
        var scope = draft.scope();
        desk.standards()
                .edit(
                        draft.id(),
                        draft.version(),
                        new NewStandard(scope.kind(), scope.name(), draft.settings(), words));
        return "Saved.";
    }

    Button discard() {
        return allowed(new Button(
                "Discard",
                click -> new Confirmation(
                                "Discard version %d for %s?"
                                        .formatted(
                                                draft.edition(), draft.scope().words()),
                                new Paragraph(
                                        "It never took effect. It stays to be read, and the next draft gets another number."))
                        .open("Discard version %d".formatted(draft.edition()), this::discarded)));
    }

    private void discarded() {
        try {
            var gone = desk.standards().discard(draft.id(), draft.version());
            Toast.says("Version %d is discarded.".formatted(gone.edition()));
            changed.accept(gone);
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    Button effective() {
        var button = new Button("Make it effective", click -> new EffectDialog(draft, desk, changed).open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return draft.writers().contains(desk.reader().actor().name())
                ? Barred.because("You wrote this version, so another platform admin makes it effective.", button)
                : allowed(button);
    }

    private void save(String ruleId, List<RuleSetting> instead) {
        var rules = new ArrayList<RuleSetting>();
        draft.settings().stream()
                .filter(setting -> !setting.ruleId().equals(ruleId))
                .forEach(rules::add);
        rules.addAll(instead);
        changed.accept(desk.standards()
                .edit(
                        draft.id(),
                        draft.version(),
                        new NewStandard(draft.scopeKind(), draft.scopeName(), rules, draft.note())));
    }

    private Button allowed(Button button) {
        return desk.mayWrite() ? button : Barred.without(Role.PLATFORM_ADMIN, button);
    }
}
