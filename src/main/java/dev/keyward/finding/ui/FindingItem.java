package dev.keyward.finding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.finding.KnownFinding;
import dev.keyward.finding.Waiver;
import dev.keyward.finding.WaiverState;
import dev.keyward.registry.FamilyId;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;

/** One finding: how grave, which rule, since when, and what was asked or decided about it. */
final class FindingItem extends ListItem {
    private final FamilyId family;
    private final transient KnownFinding known;
    private final transient FindingDesk desk;

    FindingItem(FamilyId family, KnownFinding known, FindingDesk desk) {
        this.family = family;
        this.known = known;
        this.desk = desk;
        var finding = known.finding();
        var head = new Div(badge(), rule(finding.ruleId()));
        head.addClassName("kw-finding-head");
        if (known.firstSeen() != null) {
            var since = new Span(
                    new Span("first seen "),
                    new Moment(known.firstSeen(), desk.clock().instant()));
            since.addClassNames("kw-soft", "kw-small");
            head.add(since);
        }
        add(head, new Paragraph(finding.message()));
        if (known.waiver() != null) {
            add(waiver(known.waiver()));
        } else if (known.waivable()) {
            add(ask());
        }
    }

    /** Whether an approved waiver lets the error wait. */
    static boolean holds(KnownFinding known) {
        return known.waiver() != null
                && known.waiver().state() == WaiverState.APPROVED
                && known.finding().blocks();
    }

    /** Leads to the rule, its sentence of the playbook, and where it is in force. */
    static Anchor rule(String id) {
        var link = new Anchor("standards?rule=" + id, id);
        link.addClassNames("kw-mono", "kw-small");
        link.setTitle("Why " + id + ", and where it is in force");
        return link;
    }

    private StatusBadge badge() {
        if (holds(known)) {
            return new StatusBadge(Tone.NEUTRAL, "Waived");
        }
        return switch (known.finding().severity()) {
            case ERROR -> new StatusBadge(Tone.DANGER, "Error");
            case WARN -> new StatusBadge(Tone.ATTENTION, "Warning");
            case INFO -> new StatusBadge(Tone.NEUTRAL, "Note");
        };
    }

    /** One that is asked for is decided in the banner above. */
    private Component waiver(Waiver waiver) {
        var until = WaiverEnd.words(waiver.expiresAt());
        var approved = waiver.state() == WaiverState.APPROVED;
        var words = new Paragraph(
                approved
                        ? "%s waived it %s: %s (%s asked: %s)"
                                .formatted(
                                        waiver.decidedBy(),
                                        until,
                                        waiver.remark(),
                                        waiver.requestedBy(),
                                        waiver.reason())
                        : "%s asks for a waiver %s: %s".formatted(waiver.requestedBy(), until, waiver.reason()));
        var box = new Div(words);
        if (approved) {
            box.add(new WaiverActs(waiver, desk));
        }
        box.addClassName("kw-waiver");
        return box;
    }

    private Button ask() {
        var ask = new Button("Ask for a waiver", click -> new AskDialog(family, known.finding(), desk).open());
        ask.setAriaLabel("Ask for a waiver of " + known.finding().ruleId());
        if (desk.waivers().mayAsk(family)) {
            return ask;
        }
        return desk.reader().has(Role.DOMAIN_EDITOR)
                ? Barred.because("Only members of the owner team ask for waivers.", ask)
                : Barred.without(Role.DOMAIN_EDITOR, ask);
    }
}
