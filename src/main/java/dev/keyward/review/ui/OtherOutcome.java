package dev.keyward.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.agenda.Outcome;
import java.util.function.BiConsumer;

/** Another outcome than the proposed one, and why. The proposed one can be chosen too, and needs no reason. */
final class OtherOutcome extends Div {
    private final transient Item item;
    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>("Outcome", Outcome.values());
    private final TextArea reason = new TextArea("Reason");

    OtherOutcome(Item item, BiConsumer<Outcome, String> decides, Runnable leaves) {
        this.item = item;
        addClassName("kw-review-other");
        outcome.setItemLabelGenerator(Outcome::label);
        outcome.setValue(item.proposal().outcome());
        reason.setMaxLength(1_000);
        reason.setHelperText("Needed unless you agree with the proposal; it is signed with the review.");
        var decide = new Button("Decide", click -> says(decides));
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        var acts = new Div(decide, new Button("Cancel", click -> leaves.run()));
        acts.addClassName("kw-actions");
        add(outcome, reason, acts);
    }

    private void says(BiConsumer<Outcome, String> decides) {
        var missing = outcome.getValue() != item.proposal().outcome()
                && reason.getValue().isBlank();
        reason.setErrorMessage("Say in a sentence why the data do not decide it.");
        reason.setInvalid(missing);
        if (missing) {
            reason.focus();
        } else {
            decides.accept(outcome.getValue(), reason.getValue());
        }
    }
}
