package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.Quoted;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.KeyAnswer;
import dev.keyward.registry.KeyAnswers;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.PastedKey;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.TemplateText;
import dev.keyward.shell.kit.Tone;
import java.time.Clock;

/** The cards that explain one key. */
record KeyPage(KeyAnswers answers, CurrentActor reader, Clock clock) {
    /** A key in Redis may be longer; nobody reads on. */
    private static final int LONGEST = 300;

    void shows(KeyAnswer answer, String pasted, Div into) {
        var found = answer.resolution();
        into.add(verdict(answer, pasted));
        if (!found.versions().isEmpty()) {
            into.add(KeyReasons.versions(found));
        }
        into.add(new LiveKeyCard(answers, reader, clock, answer));
        answer.contacts().forEach(contact -> into.add(new KeyContactCard(contact)));
        if (!found.others().isEmpty()) {
            into.add(KeyReasons.others(found));
        }
        into.add(KeyReasons.near(found));
    }

    private Card verdict(KeyAnswer answer, String pasted) {
        var found = answer.resolution();
        var card = new Card("The key", badge(found), new Paragraph(sentence(found)), facts(answer));
        if (found.status() == KeyResolution.Status.UNREGISTERED && reader.has(Role.DOMAIN_EDITOR)) {
            card.add(FamilyNavigation.register(PastedKey.bare(pasted)));
        }
        return card;
    }

    private static StatusBadge badge(KeyResolution found) {
        return switch (found.status()) {
            case REGISTERED -> new StatusBadge(Tone.GOOD, "Registered");
            case AMBIGUOUS -> new StatusBadge(Tone.DANGER, "Ambiguous");
            case VERSION_UNKNOWN -> new StatusBadge(Tone.ATTENTION, "Version unknown");
            case UNREGISTERED -> new StatusBadge(Tone.NO_DATA, "Unregistered");
        };
    }

    private static String sentence(KeyResolution found) {
        return switch (found.status()) {
            case REGISTERED -> "It belongs to one family.";
            case AMBIGUOUS ->
                "%d families claim it and nothing settles whose it is, so no purge of one of them touches it."
                        .formatted(found.candidates().size());
            case VERSION_UNKNOWN -> "It has the shape of this family, but of no version that is in use.";
            case UNREGISTERED -> "No family has keys of this shape.";
        };
    }

    private static FactList facts(KeyAnswer answer) {
        var found = answer.resolution();
        var facts = new FactList().code("Key", shown(answer.name().toString())).fact("Keyspace", answer.keyspace());
        var family = found.family();
        if (family != null) {
            facts.fact("Family", FamilyNavigation.link(family));
        }
        if (!found.candidates().isEmpty()) {
            facts.fact("Claimed by", links(found));
        }
        found.values().forEach((name, value) -> facts.code("{" + name + "}", Quoted.plain(value)));
        return facts;
    }

    private static Component links(KeyResolution found) {
        var links = found.candidates().stream().map(FamilyNavigation::link).toArray(Anchor[]::new);
        var line = new Div(links);
        line.addClassName("kw-actions");
        return line;
    }

    private static String shown(String key) {
        return key.length() > LONGEST
                ? "%s\u2026 (%,d characters)".formatted(key.substring(0, LONGEST), key.length())
                : key;
    }

    /** A family and its template, as the head of a reason. */
    static Div head(FamilyId family, String template) {
        var head = new Div(FamilyNavigation.link(family), new TemplateText(new KeyTemplate(template)));
        head.addClassName("kw-reason-head");
        return head;
    }
}
