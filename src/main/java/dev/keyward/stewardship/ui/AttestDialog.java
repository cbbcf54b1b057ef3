package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.stewardship.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shows each statement with what changed, then attests all that stay ticked. One that is refused stays and says why. */
final class AttestDialog extends Dialog {
    private final transient OwnershipDesk desk;
    private final Map<Checkbox, Statement> rows = new LinkedHashMap<>();
    private final Map<Checkbox, Div> places = new LinkedHashMap<>();
    private final Button act = new Button();

    AttestDialog(OwnershipDesk desk, List<Statement> due) {
        this.desk = desk;
        setHeaderTitle("Your team answers for these families");
        addClassNames("kw-dialog");
        var body =
                new Div(new Paragraph("Untick what you do not answer for. Each statement is kept with what you saw."));
        body.addClassName("kw-stack");
        due.forEach(statement -> body.add(row(statement)));
        add(body);
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.addClickListener(click -> attest());
        getFooter().add(new Button("Cancel", click -> close()), act);
        counts();
    }

    private Div row(Statement statement) {
        var tick = new Checkbox(statement.family().text(), true);
        tick.addValueChangeListener(change -> counts());
        var text = new Span(statement.text());
        text.addClassNames("kw-soft", "kw-small");
        var place = new Div(tick, new Div(text), new ChangesSince(statement, desk.now()));
        place.addClassName("kw-statement");
        rows.put(tick, statement);
        places.put(tick, place);
        return place;
    }

    private long ticked() {
        return rows.keySet().stream().filter(Checkbox::getValue).count();
    }

    private void counts() {
        var count = ticked();
        act.setText("Attest %d %s".formatted(count, count == 1 ? "family" : "families"));
        act.setEnabled(count > 0);
    }

    private void attest() {
        var batch = "batch " + UUID.randomUUID();
        var refused = new LinkedHashMap<Checkbox, Refused>();
        var asked = ticked();
        for (var row : List.copyOf(rows.entrySet())) {
            if (row.getKey().getValue()) {
                one(row.getKey(), row.getValue(), batch, refused);
            }
        }
        refused.forEach((tick, why) -> {
            var words = new Div(
                    new StatusBadge(Tone.DANGER, "Not attested"),
                    new Span(" " + why.getMessage() + " " + why.remedy()));
            java.util.Objects.requireNonNull(places.get(tick)).add(words);
        });
        desk.does(() -> "%d of %d attested.".formatted(asked - refused.size(), asked));
        if (refused.isEmpty()) {
            close();
        }
    }

    private void one(Checkbox tick, Statement statement, String batch, Map<Checkbox, Refused> refused) {
        try {
            desk.stewardship.attest(statement.family(), statement.hash(), batch);
            tick.setValue(false);
            tick.setEnabled(false);
        } catch (Refused why) {
            refused.put(tick, why);
        }
    }
}
