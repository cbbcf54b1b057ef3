package dev.keyward.stewardship.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.registry.Drift;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.Moment;
import dev.keyward.stewardship.FamilyOwnership;
import dev.keyward.stewardship.NewTransfer.Kind;
import dev.keyward.stewardship.Transfer;
import dev.keyward.stewardship.drift.Cause;
import java.time.Duration;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Above a family whose owner is in doubt, or which is on its way to another: what, whose turn, and the next act. */
@Component
class OwnershipBanner extends AddedPart {
    private final OwnershipDesk desk;

    OwnershipBanner(OwnershipDesk desk) {
        super("family", Place.BANNER, 10, "Ownership");
        this.desk = desk;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var family = desk.of(id);
        var open = desk.transfers.openFor(family.family());
        var banner = new Div();
        banner.addClassName("kw-stack");
        if (family.mark().drift() == Drift.DRIFTED) {
            banner.add(drifted(family, open.isPresent()));
        }
        open.ifPresent(transfer -> banner.add(transfer(transfer)));
        banner.setVisible(banner.getComponentCount() > 0);
        return banner;
    }

    private Div drifted(FamilyOwnership family, boolean open) {
        var words = new Div(new Span(family.causes().stream()
                .map(FamilyOwnership.Since::cause)
                .map(Cause::sentence)
                .collect(Collectors.joining(" "))));
        if (family.answersNow() != null) {
            words.add(new Span(" %s answers for it meanwhile.".formatted(family.answersNow())));
        } else if (family.platformAnswers()) {
            words.add(new Span(" The platform answers for it meanwhile."));
        }
        var acts = new Div(new Anchor(StewardshipNavigation.of(family.family()), "What to do"));
        if (!open) {
            var kind = desk.isMine(family.owner()) ? Kind.OFFER : Kind.CLAIM;
            acts.add(desk.asking(new Button(
                    kind == Kind.OFFER ? "Hand over" : "Claim",
                    click -> new TransferDialog(desk, family, kind).open())));
        }
        return line("kw-note-danger", title(family), words, acts);
    }

    private String title(FamilyOwnership family) {
        var since = family.mark().since();
        var days = since == null ? Duration.ZERO : Duration.between(since, desk.now());
        return days.toDays() == 0
                ? "Ownership has drifted"
                : "Ownership has drifted for %s".formatted(TransferWords.days(days));
    }

    private Div transfer(Transfer transfer) {
        var words = new Div(new Span(TransferWords.sentence(transfer) + " "), new Span("It is for "));
        words.add(TransferWords.who(transfer.current()), new Span(" to decide, due "));
        var due = transfer.dueAt();
        words.add(due == null ? new Span("any time") : new Moment(due, desk.now()), new Span("."));
        var acts = new Div(new Anchor(StewardshipNavigation.of(transfer.family()), "See the transfer"));
        new DecisionButtons(desk, transfer).mine().forEach(acts::add);
        return line("kw-note-progress", "A transfer is open", words, acts);
    }

    private static Div line(String tone, String title, Div words, Div acts) {
        var head = new Span(title);
        head.addClassName("kw-note-title");
        words.addComponentAsFirst(new Div(head));
        acts.addClassName("kw-actions");
        var line = new Div(words, acts);
        line.addClassNames("kw-note", tone);
        return line;
    }
}
