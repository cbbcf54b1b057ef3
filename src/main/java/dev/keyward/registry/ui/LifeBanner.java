package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyDecision;
import dev.keyward.registry.FamilyHistories;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.TemplateVersion;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Days;
import java.util.Optional;

/** Above a family that is not simply active: what keeps it there and what comes next. */
@org.springframework.stereotype.Component
final class LifeBanner extends AddedPart {
    private final Desk desk;
    private final FamilyHistories histories;

    LifeBanner(Desk desk, FamilyHistories histories) {
        super(FamilyParts.PAGE, Place.BANNER, 0, "State");
        this.desk = desk;
        this.histories = histories;
    }

    @Override
    public Component content(String id) {
        var family = desk.registry().family(new FamilyId(id));
        return switch (family.state()) {
            case DRAFT -> draft(family);
            case IN_REVIEW -> review(family);
            case REJECTED -> rejected(family);
            case DEPRECATED, DRAINING -> ending(family);
            default -> family.pendingShape().map(LifeBanner::pending).orElseGet(LifeBanner::nothing);
        };
    }

    private Component draft(Family family) {
        var card = new Card("This is a draft");
        desk.lifecycle().decisions(family.name()).stream()
                .findFirst()
                .filter(last -> last.decision() == FamilyDecision.Kind.CHANGES_ASKED)
                .ifPresent(last -> card.add(new Paragraph(
                        "%s asked for changes: \u201c%s\u201d".formatted(last.approver(), last.remark()))));
        var blocking = desk.registry().blocking(family);
        if (blocking.isEmpty()) {
            card.add(new Paragraph(
                    "Its keys belong to nobody yet. No error stands against it, so it can be submitted."));
            return card;
        }
        card.add(
                new Paragraph("Its keys belong to nobody yet. Mend these, then submit it:"), new FindingList(blocking));
        return card.counts(blocking.size());
    }

    private Component review(Family family) {
        var risks = desk.registry().risks(family.spec());
        var card = new Card("Waits for a domain approver");
        submitted(family).ifPresent(words -> card.add(new Paragraph(words)));
        card.add(new Paragraph("%s asked for it. %s Anybody with the role domain approver may decide, except %s."
                .formatted(
                        family.standing().stateBy(),
                        String.join(" ", risks),
                        family.standing().stateBy())));
        return card;
    }

    /** Why whoever submitted it did so, unless they registered it and said nothing. */
    private Optional<String> submitted(Family family) {
        return histories.of(family.name()).stream()
                .filter(deed -> deed.action().equals("family.in-review"))
                .findFirst()
                .map(deed -> "%s: \u201c%s\u201d".formatted(deed.actor(), deed.reason()));
    }

    private Component rejected(Family family) {
        var words = desk.lifecycle().decisions(family.name()).stream()
                .findFirst()
                .map(LifeBanner::said)
                .orElse("Revise it to submit it once more.");
        return new Card("Rejected", new Paragraph(words));
    }

    private static String said(FamilyDecision decision) {
        return "%s said: \"%s\". Revise it to submit it once more.".formatted(decision.approver(), decision.remark());
    }

    private static Component ending(Family family) {
        var standing = family.standing();
        var words = new Paragraph();
        if (standing.successor() != null) {
            words.add(new Text("Use "), FamilyNavigation.link(standing.successor()), new Text(" instead. "));
        } else {
            words.add(new Text("No family takes over. "));
        }
        if (standing.sunset() != null) {
            words.add(new Span("Its keys should be gone by %s.".formatted(Days.words(standing.sunset()))));
        }
        return new Card("On its way out", words);
    }

    private static Component pending(TemplateVersion shape) {
        return new Card(
                "Version %d waits for a domain approver".formatted(shape.versionNo()),
                new Paragraph("%s proposed %s. Until somebody else decides, under Template & versions, nothing changes."
                        .formatted(shape.proposedBy(), shape.template().text())));
    }

    private static Component nothing() {
        var nothing = new Div();
        nothing.setVisible(false);
        return nothing;
    }
}
