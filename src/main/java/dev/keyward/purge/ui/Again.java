package dev.keyward.purge.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Glyph;
import java.util.Optional;

/**
 * The way on for a purge that cannot go on: the form for another one, filled in with all that was asked for. It is
 * counted and approved anew (docs/decisions, 0006).
 */
final class Again {
    private final Desk desk;

    Again(Desk desk) {
        this.desk = desk;
    }

    /** Whether it has not ended and yet can only be aborted: it met far more keys, or its approval is too old. */
    boolean isTheOnlyWay(Purge purge) {
        var until = purge.timings().approvalExpiresAt();
        var late = until != null && !desk.clock().instant().isBefore(until);
        return switch (purge.state()) {
            case PAUSED -> purge.drifted() || late;
            case HELD -> late;
            default -> false;
        };
    }

    /** The button for it; empty where the purge goes on, or where nothing was left undone. */
    Optional<Button> of(Purge purge) {
        if (isTheOnlyWay(purge)) {
            var button = new Button("Request it again\u2026", new Glyph("refresh"), click -> ask());
            button.addThemeVariants(ButtonVariant.PRIMARY);
            return Optional.of(button);
        }
        return switch (purge.state()) {
            case PARTIAL, DEAD, ABORTED, REJECTED, CANCELLED, EXPIRED ->
                Optional.of(new Button("Request it again", new Glyph("refresh"), click -> open(purge)));
            default -> Optional.empty();
        };
    }

    /** Two purges of one scope never stand side by side, so the form opens only when this one has ended. */
    private void ask() {
        var purge = desk.refresh();
        var words =
                new Paragraph(("This purge ends where it stands: what is deleted so far (%s) stays deleted. The form"
                                + " opens with the same scope and reason; it is counted and approved anew.")
                        .formatted(Figures.keys(purge.progress().deleted())));
        new Confirmation("Abort the %s and request it again?".formatted(Titles.inSentence(purge)), words)
                .deletingNothing()
                .open("Abort and request again", () -> {
                    desk.attempt(() -> desk.purging()
                            .move(purge.id(), PurgeState.ABORTED, "It could not go on, and is requested again."));
                    if (desk.purging().purge(purge.id()).state() == PurgeState.ABORTED) {
                        open(purge);
                    }
                });
    }

    private static void open(Purge purge) {
        var form = new Location(PurgeNavigation.again(purge));
        UI.getCurrent().navigate(form.getPath(), form.getQueryParameters());
    }
}
