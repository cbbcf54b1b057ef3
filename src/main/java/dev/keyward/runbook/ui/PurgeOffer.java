package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.registry.Family;
import dev.keyward.shell.kit.Barred;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A way to the purge form with everything this incident knows filled in, one for each keyspace; a pasted key fills in
 * its values too. Below, the incident's purges.
 */
final class PurgeOffer extends Composite<Div> {
    private final transient RunDesk desk;
    private final transient IncidentNumber number;
    private final TextField key = new TextField("Only keys like this one");
    private final Div ways = new Div();

    PurgeOffer(RunDesk desk, IncidentNumber number) {
        this.desk = desk;
        this.number = number;
        prepareKey();
        ways.addClassName("kw-actions");
        getContent().addClassName("kw-stack");
        getContent().add(key, ways, new IncidentPurges(desk, number, "No purge names this incident yet."));
        getContent().add(new SampleOffer(desk, number, "Sample hot keys first: afterwards they are gone."));
        showWays();
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
}
