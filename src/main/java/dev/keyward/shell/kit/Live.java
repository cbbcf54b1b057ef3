package dev.keyward.shell.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps open pages up to date: reads once a second as the person who looks, outside the lock of their session. */
@Component
public class Live implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("live-pages").factory());

    /** Reads and shows until the registration is removed. A database that is away is asked again at the next second. */
    public <T> Registration follow(UI ui, Supplier<T> read, Consumer<T> show) {
        Runnable once = () -> {
            try {
                var seen = read.get();
                ui.accessLater(() -> show.accept(seen), () -> {}).run();
            } catch (DataAccessException | TransactionException away) {
                LOG.debug("A page could not be refreshed.", away);
            }
        };
        var task = clock.scheduleWithFixedDelay(new DelegatingSecurityContextRunnable(once), 1, 1, TimeUnit.SECONDS);
        return () -> task.cancel(false);
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
