package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.PastedKey;
import dev.keyward.registry.Registry;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;

/** Paste a key, land on its family; or read why it has none. */
final class KeyFinder extends Dialog {
    private final transient Registry registry;
    private final TextField pasted = new TextField("Key");
    private final Select<String> keyspace = new Select<>();
    private final Div answer = new Div();

    KeyFinder(Registry registry, Fleet fleet) {
        this.registry = registry;
        setHeaderTitle("Whose key is this?");
        addClassName("kw-finder");
        pasted.setWidthFull();
        pasted.setAutofocus(true);
        pasted.addClassName("kw-mono-field");
        pasted.setPlaceholder("user:v3:profile:42");
        pasted.setHelperText("Exactly as it stands in Redis. The key itself is not stored.");
        keyspaces(fleet);
        answer.addClassName("kw-stack");
        answer.getElement().setAttribute("aria-live", "polite");
        var body = new Div(pasted, keyspace, answer);
        body.addClassName("kw-stack");
        add(body);
        var find = new Button("Find its family", click -> find());
        find.addThemeVariants(ButtonVariant.PRIMARY);
        find.addClickShortcut(Key.ENTER).listenOn(this).resetFocusOnActiveElement();
        getFooter().add(new Button("Close", click -> close()), new Button("Explain in full", click -> explain()), find);
    }

    private void explain() {
        AskedKeys.address(new AskedKeys.Asked(
                        keyspace.getValue() == null ? "" : keyspace.getValue(),
                        pasted.getValue().strip()))
                .ifPresent(address -> {
                    close();
                    KeyView.open(address);
                });
    }

    private void keyspaces(Fleet fleet) {
        var names = fleet.keyspaces().stream().map(Keyspace::name).toList();
        keyspace.setLabel("Keyspace");
        keyspace.setItems(names);
        keyspace.setVisible(names.size() != 1);
        names.stream().findFirst().ifPresent(keyspace::setValue);
    }

    private void find() {
        answer.removeAll();
        var key = pasted.getValue().strip();
        if (key.isEmpty() || keyspace.getValue() == null) {
            pasted.focus();
            return;
        }
        var found = registry.resolve(keyspace.getValue(), key);
        var family = found.family();
        var old = KeyVersion.of(registry, found);
        if (old.isPresent() && family != null) {
            answer.add(says(Tone.ATTENTION, "Old version", old.get().sentence(), FamilyNavigation.link(family)));
        } else if (found.status() == KeyResolution.Status.REGISTERED && family != null) {
            close();
            UI.getCurrent().navigate(FamilyNavigation.path(family));
        } else {
            answer.add(explained(found, key));
        }
    }

    private static Component[] explained(KeyResolution found, String key) {
        return switch (found.status()) {
            case REGISTERED, VERSION_UNKNOWN ->
                says(
                        Tone.ATTENTION,
                        "Version unknown",
                        "The key has the shape of this family, but no registered version of it. There are %s."
                                .formatted(KeyReasons.versionWords(found)),
                        found.family() == null ? none() : FamilyNavigation.link(found.family()));
            case AMBIGUOUS ->
                says(
                        Tone.DANGER,
                        "Ambiguous",
                        "More than one family claims it, so no purge of one of them touches it.",
                        families(found));
            case UNREGISTERED ->
                found.nearMisses().isEmpty()
                        ? says(Tone.NO_DATA, "Unregistered", "No family has keys of this shape.", register(key))
                        : says(Tone.NO_DATA, "Unregistered", "No family claims it. These come near:", near(found));
        };
    }

    private static Component[] says(Tone tone, String word, String sentence, Component more) {
        return new Component[] {new StatusBadge(tone, word), new Paragraph(sentence), more};
    }

    private static Component families(KeyResolution found) {
        var list = new UnorderedList();
        for (FamilyId candidate : found.candidates()) {
            list.add(new ListItem(FamilyNavigation.link(candidate)));
        }
        return list;
    }

    private static Component near(KeyResolution found) {
        var list = new UnorderedList();
        for (var miss : found.nearMisses()) {
            var why = new Div(miss.why());
            why.addClassName("kw-soft");
            list.add(new ListItem(FamilyNavigation.link(miss.family()), why));
        }
        return list;
    }

    private static Component register(String key) {
        return FamilyNavigation.register(PastedKey.bare(key));
    }

    private static Component none() {
        return new Span();
    }
}
