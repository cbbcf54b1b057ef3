package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.Incident;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.ActionFilter;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Toast;
import java.util.List;
import java.util.Set;

/** The action items of one incident, those that wait first, and a line for one more. */
final class ActionsPart extends Composite<Card> {
    private static final int MOST = 100;
    private final transient LearningDesk desk;
    private final transient Incident incident;
    private final transient Runnable changed;
    private final ActionFields fields;

    ActionsPart(LearningDesk desk, Incident incident, Runnable changed) {
        this.desk = desk;
        this.incident = incident;
        this.changed = changed;
        this.fields = new ActionFields(desk, incident, "Another action item");
        var items = desk.actions().page(new ActionFilter(Set.of(), null, incident.id(), null), 0, MOST);
        getContent().counts(items.size()).beside(new Anchor(PostmortemNavigation.actions(), "All action items"));
        shows(items);
        var add = new Button("Add it", click -> add());
        desk.postmortems().against(incident.id()).ifPresent(why -> {
            Barred.because(why, add);
            fields.rests();
        });
        var foot = new Div(fields, add);
        foot.addClassName("kw-action-foot");
        getContent().add(foot);
    }

    @Override
    protected Card initContent() {
        return new Card("Action items");
    }

    private void shows(List<ActionItem> items) {
        if (items.isEmpty()) {
            var none = new Span("None yet. A postmortem that changes nothing will be written again.");
            none.addClassName("kw-soft");
            getContent().add(none);
        }
        items.forEach(item -> getContent().add(new ActionLine(desk, item, changed)));
    }

    private void add() {
        try {
            var wanted = fields.wanted();
            if (wanted == null) {
                throw Refused.invalid("title", "Nothing is written.", "Say what shall be different, in one line.");
            }
            desk.actions().add(wanted);
            fields.cleared();
            changed.run();
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
