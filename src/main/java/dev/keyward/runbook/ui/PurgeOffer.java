package dev.keyward.runbook.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.shared.Registration;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.purge.PurgeSummary;
import dev.keyward.purge.ui.PurgeNavigation;
import dev.keyward.registry.Family;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.Moment;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way to the purge form with everything this incident knows filled in, one for each keyspace; a pasted key fills in
 * its values too. Below, the incident's purges with their states, live.
 */
final class PurgeOffer extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final TextField key = new TextField("Only keys like this one");
    private final Div ways = new Div();
    private final Div purges = new Div();
    private List<PurgeSummary> shown = List.of();
    private @Nullable Registration following;

    PurgeOffer(RunDesk desk, IncidentNumber number) {
        this.desk = desk;
        this.number = number;
        prepareKey();
        ways.addClassName("kw-actions");
        purges.addClassName("kw-stack");
        getContent().addClassName("kw-stack");
        getContent().add(key, ways, purges);
        getContent().add(new SampleOffer(desk, number, "Sample hot keys first: afterwards they are gone."));
        showWays();
        show(read());
    }

    private void prepareKey() {
        key.setManualValidation(true);
        key.setMaxLength(2_000);
        key.setClearButtonVisible(true);
        key.setValueChangeMode(ValueChangeMode.LAZY);
        key.addValueChangeListener(change -> showWays());
        key.addClassName("kw-wide");
    }

    private void showWays() {
        ways.removeAll();
        var affected = desk.incidents().incident(number).familyNames().stream()
                .map(desk.registry()::family)
                .toList();
        var pasted = PurgeScope.pasted(desk, affected, key.getValue());
        tell(pasted);
        affected.stream()
                .collect(Collectors.groupingBy(Family::keyspace))
                .forEach((keyspace, families) -> ways.add(way(keyspace, families, pasted)));
    }

    /** What the key was read as stands at its field: nobody purges more than they pasted. */
    private void tell(PastedKey pasted) {
        key.setHelperText(hint(pasted));
        key.setErrorMessage(pasted instanceof PastedKey.Unfit(String why) ? why : "");
        key.setInvalid(pasted instanceof PastedKey.Unfit);
    }

    private static String hint(PastedKey pasted) {
        if (pasted instanceof PastedKey.Narrows narrows) {
            return narrows.words();
        }
        return pasted instanceof PastedKey.None
                ? "Paste a key: its values narrow the purge. The one the incident began with was not kept. Empty: the"
                        + " form asks for the values."
                : "";
    }

    private Component way(String keyspace, List<Family> families, PastedKey pasted) {
        var words = "Request a purge in " + keyspace;
        if (pasted instanceof PastedKey.Unfit(String why)) {
            return Barred.because(why, new Button(words));
        }
        if (pasted instanceof PastedKey.Narrows narrows
                && families.stream().map(Family::name).noneMatch(narrows.family()::equals)) {
            return Barred.because("The key above is not of this keyspace.", new Button(words));
        }
        var link = new Anchor(PurgeScope.address(desk, number, families, pasted), words);
        link.addClassName("kw-link-button");
        return link;
    }

    private List<PurgeSummary> read() {
        return desk.purging().ofIncident(number.toString());
    }

    private void show(List<PurgeSummary> found) {
        if (found.equals(shown) && purges.getComponentCount() > 0) {
            return;
        }
        shown = found;
        purges.removeAll();
        if (found.isEmpty()) {
            var none = new Span("No purge names this incident yet.");
            none.addClassName("kw-soft");
            purges.add(none);
        }
        found.forEach(one -> purges.add(row(one)));
        if (!found.isEmpty()) {
            purges.add(new Anchor(PurgeNavigation.ofIncident(number.toString()), "In the list of purges"));
        }
    }

    private Div row(PurgeSummary purge) {
        var words = new Span("%,d deleted%s"
                .formatted(
                        purge.deleted(),
                        purge.expected() == null ? "" : " of %,d counted".formatted(purge.expected())));
        words.addClassName("kw-soft");
        var row = new Div(
                new Anchor(PurgeNavigation.purge(purge.id()), "Purge of " + String.join(", ", purge.families())),
                PurgeNavigation.badge(purge.state()),
                new EnvironmentChip(purge.keyspace(), purge.environment()),
                words,
                new Moment(purge.requestedAt(), desk.clock().instant()));
        row.addClassName("kw-line");
        return row;
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
