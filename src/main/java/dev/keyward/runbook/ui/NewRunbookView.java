package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.Registry;
import dev.keyward.runbook.RunbookId;
import dev.keyward.runbook.RunbookText;
import dev.keyward.runbook.Runbooks;
import dev.keyward.runbook.Scope;
import dev.keyward.runbook.Scope.Kind;
import dev.keyward.runbook.step.Step;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Words;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;

/** Writes a runbook for a domain or a family, beginning with the steps of the one that is run there now. */
@Route(RunbookNavigation.NEW)
@PageTitle("Write a runbook")
@PermitAll
final class NewRunbookView extends Composite<Div> {
    private static final int MOST_OFFERED = 500;
    private final transient Runbooks runbooks;
    private final transient Registry registry;
    private final transient Ownership ownership;
    private final TextField title = new TextField("Title");
    private final Select<Kind> kind = new Select<>();
    private final ComboBox<String> name = new ComboBox<>("Domain or family");
    private final StepRows rows = new StepRows();
    private final Paragraph problem = new Paragraph();

    NewRunbookView(Runbooks runbooks, Registry registry, Ownership ownership) {
        this.runbooks = runbooks;
        this.registry = registry;
        this.ownership = ownership;
        var fields = new Div(title, kind, name);
        fields.addClassName("kw-step-fields");
        var header = new PageHeader("Write a runbook")
                .under("Runbooks", RunbookNavigation.list())
                .says("It is run in place of the wider one in every incident of its domain or family.");
        getContent().add(header, problem(), fields, rows, foot());
        prepare();
    }

    private Paragraph problem() {
        problem.addClassName("kw-refusal");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        return problem;
    }

    private void prepare() {
        title.setMaxLength(Step.LONGEST_TITLE);
        title.setRequiredIndicatorVisible(true);
        title.setManualValidation(true);
        kind.setLabel("For");
        kind.setItems(Kind.FAMILY, Kind.DOMAIN);
        kind.setItemLabelGenerator(Words::of);
        kind.addValueChangeListener(change -> name.setItems(names(change.getValue())));
        kind.setValue(Kind.FAMILY);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        rows.shows(runbooks.fitting(List.of(), List.of()).stepList());
    }

    private List<String> names(Kind scope) {
        Stream<?> names = scope == Kind.DOMAIN
                ? ownership.domains().stream().map(domain -> domain.name())
                : registry.page(FamilyFilter.NONE, "name", 0, MOST_OFFERED).stream()
                        .map(family -> family.name());
        return names.map(String::valueOf).toList();
    }

    private Div foot() {
        var save = new Button("Save", click -> saves());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var foot = new Div(
                new Button("Add a step", new Glyph("plus"), click -> rows.adds()),
                new Anchor(RunbookNavigation.list(), "Cancel"),
                save);
        foot.addClassName("kw-actions");
        return foot;
    }

    /** The name of what it is for, or with a number where that is taken. */
    private RunbookId free(Scope scope) {
        var wish = scope.kind() == Kind.DOMAIN ? "domain-" + scope.name() : String.valueOf(scope.name());
        var base = wish.length() > 58 ? wish.substring(0, 58) : wish;
        var taken = runbooks.all().stream().map(one -> one.name().text()).toList();
        return Stream.iterate(1, n -> n + 1)
                .map(n -> n == 1 ? base : base + "-" + n)
                .filter(one -> !taken.contains(one))
                .map(RunbookId::new)
                .findFirst()
                .orElseThrow();
    }

    private Scope scope() {
        if (name.getValue() == null) {
            throw Refused.invalid("scope", "Nothing is chosen.", "Choose the domain or the family it is for.");
        }
        return new Scope(kind.getValue(), name.getValue());
    }

    private void saves() {
        problem.setVisible(false);
        try {
            var scope = scope();
            var saved = runbooks.write(free(scope), scope, new RunbookText(title.getValue(), rows.steps()));
            Toast.says("The runbook for %s is written.".formatted(scope.words()));
            UI.getCurrent().navigate(RunbookNavigation.runbook(saved.name()));
        } catch (Refused refused) {
            problem.setText(refused.getMessage() + " " + refused.remedy());
            problem.setVisible(true);
        }
    }
}
