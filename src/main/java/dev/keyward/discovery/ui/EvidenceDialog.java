package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.discovery.ScanId;
import dev.keyward.discovery.UnknownPattern;
import dev.keyward.discovery.proposal.Proposal;
import dev.keyward.discovery.proposal.Proposal.Slot;
import dev.keyward.kernel.Refused;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Toast;
import java.util.List;
import java.util.function.Supplier;

/** Why a template is proposed: its placeholders, what was seen in them, and examples, covered until somebody uncovers them. */
final class EvidenceDialog extends Dialog {
    private final Div seen = new Div();

    EvidenceDialog(UnregisteredDesk desk, ScanId scan, UnknownPattern pattern) {
        setHeaderTitle("Evidence");
        addClassName("kw-dialog");
        seen.addClassName("kw-stack");
        shows(pattern.examples(), pattern.slots());
        var body = new Div(
                PatternWords.template(pattern), new Paragraph(pattern.why()), expiry(pattern), standing(pattern), seen);
        body.addClassName("kw-stack");
        add(body);
        var reveal = new Button("Reveal the examples");
        reveal.addClickListener(click -> reveals(() -> desk.unregistered().reveal(scan, pattern.place()), reveal));
        getFooter().add(desk.mayDraft() ? reveal : Barred.without(Role.DOMAIN_EDITOR, reveal));
        getFooter().add(new Button("Close", click -> close()));
    }

    private static Component expiry(UnknownPattern pattern) {
        return new Paragraph(PatternWords.evidence(pattern.expiry()));
    }

    private void reveals(Supplier<Proposal> asked, Button reveal) {
        try {
            var found = asked.get();
            shows(found.examples().stream().map(Object::toString).toList(), found.slots());
            reveal.setVisible(false);
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }

    private static Component standing(UnknownPattern pattern) {
        var words = new Paragraph(
                pattern.isSayable() && pattern.legacy()
                        ? "The keys have no version, so a family of them is drafted as legacy, to be migrated."
                        : "");
        words.addClassName("kw-soft");
        words.setVisible(!words.getText().isEmpty());
        return words;
    }

    private void shows(List<String> examples, List<Slot> slots) {
        seen.removeAll();
        if (!slots.isEmpty()) {
            seen.add(
                    new H3("Placeholders"),
                    list(slots.stream().map(EvidenceDialog::says).toList()));
        }
        seen.add(new H3("Examples"), list(examples));
    }

    private static String says(Slot slot) {
        return "%s: %s%s %s, such as %s"
                .formatted(
                        slot.name(),
                        slot.isCounted() ? "" : "about ",
                        Sizes.number(slot.distinct()),
                        slot.distinct() == 1 ? "value" : "values",
                        String.join(", ", slot.examples()));
    }

    private static UnorderedList list(List<String> lines) {
        var list = new UnorderedList();
        list.addClassName("kw-evidence");
        lines.forEach(line -> {
            var text = new Span(line);
            text.addClassName("kw-mono");
            list.add(new ListItem(text));
        });
        return list;
    }
}
