package dev.keyward.charter.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.keyward.charter.Charter;
import dev.keyward.charter.CharterState;
import dev.keyward.charter.Charters;
import dev.keyward.charter.Clauses;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** Where the next version is written. What is refused stays typed. */
@Route(CharterNavigation.DRAFT)
@PageTitle("Draft of the charter")
@PermitAll
final class DraftView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Charters charters;
    private final transient CurrentActor reader;
    private final Div body = new Div();
    private final Paragraph problem = new Paragraph();
    private final List<ClauseRow> rows = new ArrayList<>();

    DraftView(Charters charters, CurrentActor reader) {
        this.charters = charters;
        this.reader = reader;
        body.addClassName("kw-clause-rows");
        problem.addClassName("kw-refusal");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        charters.all().stream()
                .filter(one -> one.state() == CharterState.DRAFT)
                .findFirst()
                .ifPresentOrElse(this::shows, () -> event.forwardTo(CharterView.class));
    }

    private void shows(Charter draft) {
        rows.clear();
        draft.clauses().all().forEach(clause -> rows.add(row().shows(clause)));
        arranges();
        var foot = new Div(
                new Button("Add a clause", new Glyph("plus"), click -> adds()),
                new Anchor(CharterNavigation.version(draft.number()), "Cancel"),
                save(draft));
        foot.addClassName("kw-actions");
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader("Version %d of the charter".formatted(draft.number()))
                                .under("Governance charter", CharterNavigation.CHARTER)
                                .beside(StateWords.badge(draft.state()))
                                .says("Few clauses that everybody can hold in mind, each with the control that proves"
                                        + " it. Ids last from version to version; a text in force never changes."),
                        problem,
                        body,
                        foot);
    }

    private Button save(Charter draft) {
        var save = new Button("Save the draft", click -> saves(draft));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return reader.has(Role.PLATFORM_ADMIN) ? save : Barred.without(Role.PLATFORM_ADMIN, save);
    }

    private ClauseRow row() {
        return new ClauseRow(this::raises, this::removes);
    }

    private void adds() {
        var row = row();
        rows.add(row);
        arranges();
        row.focus();
    }

    private void removes(ClauseRow row) {
        rows.remove(row);
        arranges();
    }

    private void raises(ClauseRow row) {
        var place = rows.indexOf(row);
        if (place > 0) {
            rows.remove(row);
            rows.add(place - 1, row);
            arranges();
        }
    }

    private void arranges() {
        body.removeAll();
        for (var row : rows) {
            body.add(row);
            row.numbered(body.getComponentCount());
        }
    }

    private void saves(Charter draft) {
        problem.setVisible(false);
        try {
            var says = new Clauses(rows.stream().map(ClauseRow::clause).toList());
            charters.edit(draft.number(), draft.version(), says);
            Toast.says("The draft of version %d is saved.".formatted(draft.number()));
            UI.getCurrent()
                    .navigate(CharterNavigation.CHARTER, QueryParameters.of("version", String.valueOf(draft.number())));
        } catch (Refused refused) {
            problem.setText(refused.getMessage() + " " + refused.remedy());
            problem.setVisible(true);
        }
    }
}
