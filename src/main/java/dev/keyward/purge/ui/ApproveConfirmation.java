package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.purge.Purge;
import dev.keyward.shell.kit.Confirmation;
import java.util.ArrayList;
import java.util.List;

/** Asked before a purge of high risk is approved: the facts of the scope, so that nobody approves by a slip. */
final class ApproveConfirmation {
    private ApproveConfirmation() {}

    static void open(Purge purge, Desk desk, Runnable approve) {
        var found = purge.dryRun();
        var keys = found == null ? "an unknown number of keys" : RunConfirmation.count(found);
        var content = new ArrayList<Component>(List.of(
                RunConfirmation.facts(purge, desk.clock().instant())
                        .fact("Whose", String.join(", ", desk.owners(purge.scope())))));
        if (found != null) {
            content.add(RunConfirmation.sample(found));
        }
        content.add(new Paragraph("The risk is high. Once approved, a purge operator may start it for four hours;"
                + " what it deletes does not come back."));
        new Confirmation(
                        "Approve purging %s in %s?".formatted(keys, Titles.place(purge.scope())),
                        content.toArray(Component[]::new))
                .open("Approve purging %s".formatted(keys), approve);
    }
}
