package dev.keyward.runbook.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.purge.PurgeSummary;
import dev.keyward.purge.ui.PurgeNavigation;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The purges of an incident with their states, live. */
final class IncidentPurges extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final String none;
    private List<PurgeSummary> shown = List.of();
    private @Nullable Registration following;

    /** @param none said while there is none; empty to show nothing then */
    IncidentPurges(RunDesk desk, IncidentNumber number, String none) {
        this.desk = desk;
        this.number = number;
        this.none = none;
        getContent().addClassName("kw-stack");
        show(read());
    }

    private List<PurgeSummary> read() {
        return desk.purging().ofIncident(number.toString());
    }

    private void show(List<PurgeSummary> found) {
        if (found.equals(shown) && getContent().getComponentCount() > 0) {
            return;
        }
        shown = found;
        getContent().removeAll();
        getContent().setVisible(!found.isEmpty() || !none.isEmpty());
        if (found.isEmpty()) {
            getContent().add(soft(none));
            return;
        }
        found.forEach(one -> getContent().add(row(one)));
        getContent().add(new Anchor(PurgeNavigation.ofIncident(number.toString()), "In the list of purges"));
    }

    private Div row(PurgeSummary purge) {
        var counted = purge.expected() == null ? "" : " of %,d counted".formatted(purge.expected());
        var row = new Div(
                new Anchor(PurgeNavigation.purge(purge.id()), "Purge of " + String.join(", ", purge.families())),
                PurgeNavigation.badge(purge.state()),
                new EnvironmentChip(purge.keyspace(), purge.environment()),
                soft("%,d deleted%s".formatted(purge.deleted(), counted)),
                new Moment(purge.requestedAt(), desk.clock().instant()));
        row.addClassName("kw-line");
        return row;
    }

    private static Span soft(String text) {
        var words = new Span(text);
        words.addClassName("kw-soft");
        return words;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = desk.live().follow(event.getUI(), this::read, this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
            following = null;
        }
    }
}
