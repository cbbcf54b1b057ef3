package dev.keyward.finding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.finding.KnownFinding;
import dev.keyward.finding.SwitchedOff;
import dev.keyward.finding.Waiver;
import dev.keyward.finding.WaiverState;
import dev.keyward.kernel.Actor;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import dev.keyward.shell.kit.Words;
import java.util.List;
import java.util.Objects;

/** What the rules find about one family now, since when, and the waivers it has and had. */
final class FindingsPanel extends Div {
    FindingsPanel(FamilyId family, FindingDesk desk) {
        addClassName("kw-stack");
        var findings = desk.findings().of(family);
        add(findings.isEmpty() ? kept() : found(family, findings, desk));
        var off = desk.findings().switchedOff(family);
        if (!off.isEmpty()) {
            add(unjudged(off));
        }
        var over = desk.waivers().of(family).stream()
                .filter(waiver -> isOver(waiver, desk))
                .toList();
        if (!over.isEmpty()) {
            add(past(over, desk));
        }
    }

    private static Component kept() {
        return new EmptyState(
                "Nothing to mend", "The family keeps every rule of the naming standard that is in force for it.");
    }

    private static Component found(FamilyId family, List<KnownFinding> findings, FindingDesk desk) {
        var list = new UnorderedList();
        list.addClassNames("kw-findings", "kw-findings-known");
        findings.forEach(known -> list.add(new FindingItem(family, known, desk)));
        return new Card("What the rules find", new Paragraph(sentence(findings)), list).counts(findings.size());
    }

    private static String sentence(List<KnownFinding> findings) {
        var errors = findings.stream()
                .filter(known -> known.finding().blocks() && !FindingItem.holds(known))
                .count();
        var waived = findings.stream().filter(FindingItem::holds).count();
        var words = errors == 0
                ? "Nothing here keeps the family from being active."
                : errors == 1
                        ? "One error keeps the family from being active, or would if it were submitted again."
                        : "%d errors keep the family from being active, or would if it were submitted again."
                                .formatted(errors);
        return waived == 0 ? words : words + " %d waived for a while.".formatted(waived);
    }

    /** What the rules would say is not to be seen here, so it is said that they are silent. */
    private static Component unjudged(List<SwitchedOff> off) {
        var list = new UnorderedList();
        list.addClassName("kw-findings");
        for (var one : off) {
            var by = one.by();
            var standard = new Anchor(
                    "standards/" + by.id(),
                    "version %d for %s".formatted(by.edition(), by.scope().words()));
            var head = new Div(FindingItem.rule(one.setting().ruleId()), new Span("by "), standard);
            head.addClassName("kw-finding-head");
            list.add(new ListItem(
                    head, new Paragraph(Objects.requireNonNullElse(one.setting().reason(), ""))));
        }
        return new Card("Rules that a standard switched off", list).counts(off.size());
    }

    private static boolean isOver(Waiver waiver, FindingDesk desk) {
        var state = waiver.stateAt(desk.clock().instant());
        return state != WaiverState.REQUESTED && state != WaiverState.APPROVED;
    }

    private static Component past(List<Waiver> over, FindingDesk desk) {
        var list = new UnorderedList();
        list.addClassName("kw-findings");
        var now = desk.clock().instant();
        for (var waiver : over) {
            var state = waiver.stateAt(now);
            var asked = new Span(
                    new Span("asked for by %s ".formatted(waiver.requestedBy())),
                    new Moment(waiver.requestedAt(), now));
            asked.addClassNames("kw-soft", "kw-small");
            var head = new Div(
                    new StatusBadge(state == WaiverState.DENIED ? Tone.DANGER : Tone.NEUTRAL, Words.of(state)),
                    FindingItem.rule(waiver.ruleId()),
                    asked);
            head.addClassName("kw-finding-head");
            list.add(new ListItem(head, new Paragraph(waiver.reason()), new Paragraph(ending(waiver, state))));
        }
        return new Card("Waivers that are over", list).counts(over.size());
    }

    private static String ending(Waiver waiver, WaiverState state) {
        return switch (state) {
            case DENIED -> "%s denied it: %s".formatted(waiver.decidedBy(), waiver.remark());
            case WITHDRAWN ->
                Actor.SYSTEM.name().equals(waiver.endedBy())
                        ? "It closed by itself: the error was gone."
                        : "%s withdrew it: %s".formatted(waiver.endedBy(), waiver.endedBecause());
            case REVOKED -> "%s revoked it: %s".formatted(waiver.endedBy(), waiver.endedBecause());
            default -> "It held %s.".formatted(WaiverEnd.words(waiver.expiresAt()));
        };
    }
}
