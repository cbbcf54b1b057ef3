package dev.keyward.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps one page up to date while what it shows moves and somebody has it open. */
public final class Following<T> {
    private final Component page;
    private final Live live;
    private final Supplier<T> read;
    private final Consumer<T> show;
    private boolean moves;
    private @Nullable Registration following;

    /** @param show may tell by {@link #asLongAs} that nothing moves any more */
    public Following(Component page, Live live, Supplier<T> read, Consumer<T> show) {
        this.page = page;
        this.live = live;
        this.read = read;
        this.show = show;
        page.addAttachListener(attached -> follow());
        page.addDetachListener(detached -> stop());
    }

    /** Begins when it moves, and stops when it does not. */
    public void asLongAs(boolean itMoves) {
        moves = itMoves;
        if (!moves) {
            stop();
        } else if (following == null) {
            follow();
        }
    }

    private void follow() {
        stop();
        if (moves && page.isAttached()) {
            page.getUI().ifPresent(ui -> following = live.follow(ui, read, show));
        }
    }

    private void stop() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }
}
