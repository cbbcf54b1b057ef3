package dev.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Watches a page for what hostile input is after: a dialog that opens, a request to anybody but the console. */
public final class Vigil {
    private final Queue<String> dialogs = new ConcurrentLinkedQueue<>();
    private final Queue<String> foreign = new ConcurrentLinkedQueue<>();

    private Vigil() {}

    public static Vigil over(Page page) {
        var vigil = new Vigil();
        page.onDialog(dialog -> {
            vigil.dialogs.add(dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost:") && !request.url().startsWith("data:")) {
                vigil.foreign.add(request.url());
            }
        });
        return vigil;
    }

    /** No dialog opened since, and nobody else was asked anything. */
    public void sawNothing() {
        assertThat(dialogs).as("dialogs").isEmpty();
        assertThat(foreign).as("requests to others").isEmpty();
    }
}
