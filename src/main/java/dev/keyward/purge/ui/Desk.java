package dev.keyward.purge.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.BrokenGlass;
import dev.keyward.purge.Purge;
import dev.keyward.purge.Purging;
import dev.keyward.purge.scope.Scope;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Proof;
import dev.keyward.security.StepUp;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Foothold;
import dev.keyward.shell.kit.Toast;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** What the parts of a purge's page share: the front door, who reads, and how an act ends. */
interface Desk {
    PurgeServices services();

    default Purging purging() {
        return services().purging();
    }

    default BrokenGlass glass() {
        return services().glass();
    }

    default CurrentActor reader() {
        return services().reader();
    }

    default StepUp stepUp() {
        return services().stepUp();
    }

    default InstantSource clock() {
        return services().clock();
    }

    /** The teams whose families they are, by name. */
    default List<String> owners(Scope scope) {
        return services()
                .registry()
                .owners(Titles.names(scope).stream().map(FamilyId::new).toList());
    }

    /** Asks for the reader's password beside the question, when it was typed too long ago for this act. */
    default Confirmation proven(Confirmation question) {
        return stepUp().proof() == Proof.STALE ? question.password(stepUp()::prove) : question;
    }

    /** Does it at once, or asks for the password first. */
    default void whenProven(String question, String verb, Runnable act) {
        if (stepUp().proof() == Proof.STALE) {
            var why = new Paragraph("You typed your password more than five minutes ago, and this lets keys go.");
            proven(new Confirmation(question, why)).deletingNothing().open(verb, act);
        } else {
            act.run();
        }
    }

    /** Reads the purge now and draws the page anew. */
    Purge refresh();

    /** Counts in the background and draws the page anew. */
    void preview();

    /** Does it and shows how things really are then; a refusal is told with its remedy. */
    default void attempt(Supplier<Purge> act) {
        try {
            act.get();
            Toast.over();
        } catch (Refused refused) {
            Toast.refused(refused);
        } finally {
            refresh();
            Foothold.regain();
        }
    }
}
