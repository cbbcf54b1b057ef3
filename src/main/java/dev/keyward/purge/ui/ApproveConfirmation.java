package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.purge.Purge;
import dev.keyward.shell.kit.Confirmation;
import java.util.ArrayList;
import java.util.List;

/** Asked when the approver's password was typed too long ago: the facts of the scope, and the password. */
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
        content.add(new Paragraph("Once approved, a purge operator may start it for four hours;"
                + " what it deletes does not come back."));
        var question = "Approve purging %s in %s?".formatted(keys, Titles.place(purge.scope()));
        desk.proven(new Confirmation(question, content.toArray(Component[]::new)))
                .open("Approve purging %s".formatted(keys), approve);
    }
}
