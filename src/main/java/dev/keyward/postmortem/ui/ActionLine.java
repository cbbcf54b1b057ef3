package dev.keyward.postmortem.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.ui.IncidentNavigation;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.postmortem.ActionItem;
import dev.keyward.postmortem.ActionState;
import dev.keyward.postmortem.NewAction.Origin;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Toast;
import java.util.Optional;

/** One action item: what, whose, by when, how far, and what can be done to it. */
final class ActionLine extends Composite<Div> {
    private final transient LearningDesk desk;
    private final transient ActionItem item;
    private final transient Runnable changed;

    ActionLine(LearningDesk desk, ActionItem item, Runnable changed) {
        this.desk = desk;
        this.item = item;
        this.changed = changed;
        var now = desk.clock().instant();
        var title = new Span(item.title());
        title.addClassName("kw-action-title");
        var facts = new Div(OwnershipNavigation.link(item.ownerTeam()));
        if (item.incident() != null) {
            facts.add(IncidentNavigation.link(new IncidentNumber(item.incident())));
        }
        if (item.origin() == Origin.REVIEW) {
            facts.add(soft(item.family() == null ? "from a review" : "from a review of " + item.family()));
        }
        facts.add(soft("due"), new Moment(item.dueAt(), now));
        if (item.doneBy() != null) {
            facts.add(soft("done by " + item.doneBy()));
        }
        if (item.verifiedBy() != null) {
            facts.add(soft("verified by " + item.verifiedBy()));
        }
        if (item.remark() != null) {
            facts.add(soft(item.remark()));
        }
        facts.addClassName("kw-line");
        var head = new Div(title, ActionWords.badge(item, now));
        head.addClassName("kw-step-head");
        getContent().addClassName("kw-action-line");
        getContent().setId("action-" + item.id());
        getContent().add(head, facts, acts());
    }

    private Div acts() {
        var acts = new Div();
        acts.addClassName("kw-actions");
        for (var to : item.state().availableTransitions()) {
            var button = new Button(ActionWords.verb(item.state(), to), click -> asked(to));
            button.setAriaLabel("%s: %s".formatted(button.getText(), item.title()));
            desk.actions().against(item, to).ifPresent(why -> Barred.because(why, button));
            acts.add(button);
        }
        return acts;
    }

    private void asked(ActionState to) {
        if (to.needsRemark()) {
            new RemarkDialog(to, item.title(), word -> moves(to, word)).open();
        } else {
            moves(to, "").ifPresent(Toast::refused);
        }
    }

    private Optional<Refused> moves(ActionState to, String remark) {
        try {
            desk.actions().move(item.id(), item.version(), to, remark);
            changed.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }

    private static Span soft(String words) {
        var span = new Span(words);
        span.addClassNames("kw-soft", "kw-small");
        return span;
    }
}
