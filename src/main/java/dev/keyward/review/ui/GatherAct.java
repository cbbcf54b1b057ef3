package dev.keyward.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.keyward.kernel.Refused;
import dev.keyward.review.Review;
import dev.keyward.review.ReviewState;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Toast;

/** Gathers the data of an open review, for the first time or anew, for whoever may; then the page reads again. */
final class GatherAct {
    private final ReviewDesk desk;
    private final Runnable then;

    GatherAct(ReviewDesk desk, Runnable then) {
        this.desk = desk;
        this.then = then;
    }

    Button button(Review review) {
        var again = review.state() != ReviewState.SCHEDULED;
        var button = new Button(again ? "Gather again" : "Prepare", new Glyph("refresh"), click -> gathers(review));
        button.setDisableOnClick(true);
        button.setVisible(review.state().isOpen());
        if (!again) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return desk.reviews()
                .against(review)
                .map(why -> Barred.because(why, button))
                .orElse(button);
    }

    private void gathers(Review review) {
        try {
            var current = desk.reviews().one(review.id());
            var report = desk.reviews().prepare(current.id(), current.version()).report();
            var moved = report.map(one -> one.moved().size()).orElse(0);
            Toast.says(moved == 0 ? "Gathered; nothing moved." : "Gathered; %d things moved.".formatted(moved));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
        then.run();
    }
}
