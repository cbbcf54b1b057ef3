package dev.keyward.shell.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Work that takes seconds: done as the person who asked, outside the lock of their session. */
public final class Background {
    private Background() {}

    /**
     * Runs the work and shows its end in the page, if that is still open.
     *
     * @param then gets the answer
     * @param otherwise gets what was thrown; what it throws itself reaches the page's error handler
     */
    public static <T> void run(UI ui, Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> otherwise) {
        Thread.ofVirtual().name("page-work").start(new DelegatingSecurityContextRunnable(() -> {
            Command end;
            try {
                var answer = work.get();
                end = () -> then.accept(answer);
            } catch (RuntimeException thrown) {
                end = () -> otherwise.accept(thrown);
            }
            ui.accessLater(end::execute, () -> {}).run();
        }));
    }
}
