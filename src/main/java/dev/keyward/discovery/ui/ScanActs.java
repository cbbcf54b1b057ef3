package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.discovery.Scan;
import dev.keyward.discovery.ScanState;
import dev.keyward.kernel.Refused;
import dev.keyward.redis.ui.RedisNavigation;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Toast;
import java.util.ArrayList;

/** The buttons of a scan's page: what its state offers, the next step last. The service decides each act again. */
final class ScanActs {
    private final DiscoveryDesk desk;
    private final Runnable done;

    /** @param done told after every attempt, so that the page shows how things really are */
    ScanActs(DiscoveryDesk desk, Runnable done) {
        this.desk = desk;
        this.done = done;
    }

    Component[] of(Scan scan) {
        var acts = new ArrayList<Component>();
        if (!scan.state().over()) {
            acts.add(new Anchor(RedisNavigation.live(scan.keyspace()), "Live monitor"));
        }
        scan.state().availableTransitions().stream()
                .sorted((one, other) -> other.compareTo(one))
                .forEach(to -> acts.add(desk.forScanners(act(scan, to))));
        if (scan.state().over()) {
            acts.add(ScanListView.again(desk, scan.keyspace(), scan.state() != ScanState.COMPLETED));
        }
        if (scan.state() == ScanState.COMPLETED) {
            acts.add(new Anchor(DiscoveryNavigation.coverage(scan.keyspace(), scan.id()), "Coverage"));
        }
        return acts.toArray(Component[]::new);
    }

    private Button act(Scan scan, ScanState to) {
        return switch (to) {
            case PAUSED -> new Button("Pause", new Glyph("pause"), click -> move(scan, to, ""));
            case QUEUED -> primary(new Button("Resume", new Glyph("play"), click -> move(scan, to, "")));
            default -> danger(new Button("Abort\u2026", new Glyph("stop"), click -> abort(scan)));
        };
    }

    private void abort(Scan scan) {
        var words = new Paragraph(
                "What it has read so far (%s names) is thrown away. Nothing in the keyspace changes; an earlier scan stays what it is."
                        .formatted(Sizes.number(scan.keysSeen())));
        var reason = new TextField("Why (optional)");
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        new Confirmation("Abort the scan of %s?".formatted(scan.keyspace()), words, reason)
                .first(reason)
                .orElse("Keep scanning")
                .open("Abort this scan", () -> move(scan, ScanState.ABORTED, reason.getValue()));
    }

    private void move(Scan scan, ScanState to, String reason) {
        try {
            desk.scans().move(scan.id(), to, reason, null);
        } catch (Refused refused) {
            Toast.refused(refused);
        } finally {
            done.run();
        }
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static Button danger(Button button) {
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }
}
