package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.registry.KeyResolution;
import dev.keyward.registry.KeyResolution.KnownVersion;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.TemplateText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why a key is not somebody else's: cards and the words in them. */
final class KeyReasons {
    private KeyReasons() {}

    static Card others(KeyResolution found) {
        return new Card(
                        found.status() == KeyResolution.Status.AMBIGUOUS ? "Who claims it" : "Who else has such keys",
                        list(found.others().stream()
                                .map(other -> reason(KeyPage.head(other.family(), other.template()), other.why()))))
                .counts(found.others().size());
    }

    static Card near(KeyResolution found) {
        if (found.nearMisses().isEmpty()) {
            return new Card("Near misses", soft("No other template of this keyspace comes near."));
        }
        return new Card(
                        "Near misses",
                        list(found.nearMisses().stream()
                                .map(miss -> reason(KeyPage.head(miss.family(), miss.template()), miss.why()))))
                .counts(found.nearMisses().size());
    }

    static Card versions(KeyResolution found) {
        return new Card("Versions of the family", list(found.versions().stream().map(version -> {
            var head = new Div(new TemplateText(new KeyTemplate(version.template())), Marks.of(version.state()));
            head.addClassName("kw-reason-head");
            return new ListItem(head);
        })));
    }

    /** The versions of a family in a few words, such as {@code v2 (deprecated), v3 (current)}. */
    static String versionWords(KeyResolution found) {
        return found.versions().stream()
                .map(version -> "%s (%s)"
                        .formatted(
                                name(version),
                                Marks.of(version.state()).getText().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static String name(KnownVersion version) {
        return new KeyTemplate(version.template())
                .segments().stream()
                        .filter(segment -> segment.isVersion())
                        .map(segment -> segment.text())
                        .findFirst()
                        .orElse("version " + version.number());
    }

    private static ListItem reason(Component head, String why) {
        return new ListItem(head, soft(why));
    }

    private static Paragraph soft(String text) {
        var line = new Paragraph(text);
        line.addClassName("kw-soft");
        return line;
    }

    private static UnorderedList list(Stream<ListItem> items) {
        var list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("kw-reasons");
        return list;
    }
}
