package dev.keyward.standard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Words;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.NewStandard;
import dev.keyward.standard.Scope;
import dev.keyward.standard.StandardState;
import java.util.List;
import java.util.stream.Stream;

/** Begins the next version of a scope, from what is in force there. */
final class DraftDialog extends Dialog {
    private final transient StandardDesk desk;
    private final ComboBox<Scope> scope = new ComboBox<>("Holds for");
    private final TextField note = new TextField("What it is about");

    DraftDialog(StandardDesk desk) {
        this.desk = desk;
        setHeaderTitle("Draft a version of a standard");
        addClassName("kw-dialog");
        scope.setItems(scopes());
        scope.setItemLabelGenerator(place -> Words.sentence(place.words()));
        scope.setValue(Scope.GLOBAL);
        scope.setWidthFull();
        note.setWidthFull();
        note.setMaxLength(500);
        note.setRequiredIndicatorVisible(true);
        note.setManualValidation(true);
        note.addValueChangeListener(change -> note.setInvalid(false));
        var words =
                new Paragraph("It begins with what is in force there, and changes nothing until somebody else makes it"
                        + " effective.");
        words.addClassName("kw-soft");
        var body = new Div(words, scope, note);
        body.addClassName("kw-stack");
        add(body);
        var act = new Button("Begin the draft", click -> begin());
        act.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", click -> close()), act);
    }

    private List<Scope> scopes() {
        var keyspaces =
                desk.fleet().keyspaces().stream().map(Keyspace::name).map(name -> new Scope(Scope.Kind.KEYSPACE, name));
        var domains = desk.ownership().domains().stream()
                .map(domain -> new Scope(Scope.Kind.DOMAIN, domain.name().text()));
        return Stream.concat(Stream.of(Scope.GLOBAL), Stream.concat(keyspaces, domains))
                .toList();
    }

    private void begin() {
        try {
            var place = scope.getValue() == null ? Scope.GLOBAL : scope.getValue();
            var draft = desk.standards()
                    .draft(new NewStandard(place.kind(), place.name(), inForce(place), note.getValue()));
            close();
            UI.getCurrent().navigate(StandardNavigation.path(draft.id()));
        } catch (Refused refused) {
            if (refused.findings().stream().anyMatch(finding -> "note".equals(finding.field()))) {
                note.setErrorMessage(refused.getMessage());
                note.setInvalid(true);
                note.focus();
            } else {
                Toast.refused(refused);
            }
        }
    }

    private List<RuleSetting> inForce(Scope place) {
        return desk.standards().all().stream()
                .filter(standard -> standard.state() == StandardState.EFFECTIVE)
                .filter(standard -> standard.scope().equals(place))
                .map(NamingStandard::settings)
                .findFirst()
                .orElse(List.of());
    }
}
