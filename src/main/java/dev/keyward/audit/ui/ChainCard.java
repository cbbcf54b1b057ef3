package dev.keyward.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.audit.AuditTrail;
import dev.keyward.audit.Verification;
import dev.keyward.audit.chain.Head;
import dev.keyward.audit.chain.Verdict.Broken;
import dev.keyward.audit.chain.Verdict.Empty;
import dev.keyward.audit.chain.Verdict.Intact;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.CopyButton;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Toast;
import dev.keyward.shell.kit.Tone;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/** Whether the chain holds, when that was last checked, and the head to keep elsewhere. */
final class ChainCard extends Composite<Card> {
    private static final Pattern HEAD = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    private final AuditTrail trail;
    private final InstantSource clock;
    private final Div finding = new Div();
    private final TextField exported = new TextField("Exported head");
    private final Button verify = new Button("Verify now", _ -> verify());

    ChainCard(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
        finding.addClassName("kw-audit-finding");
        finding.getElement().setAttribute("aria-live", "polite");
        verify.setDisableOnClick(true);
        getContent().beside(comparison(), verify);
        getContent().add(finding);
        trail.lastVerification().ifPresentOrElse(this::show, this::showUnchecked);
    }

    @Override
    protected Card initContent() {
        return new Card("Chain of the trail");
    }

    private Component comparison() {
        var words =
                new Paragraph("The trail is tamper-evident against a head that was kept elsewhere: compared with it,"
                        + " even a trail rewritten or cut as a whole is found. Without one, that would pass.");
        words.addClassName("kw-soft");
        exported.setPlaceholder("1284:9f2c…");
        exported.setHelperText("Row and hash, as copied here or sent with an export.");
        exported.setWidthFull();
        exported.setClearButtonVisible(true);
        var column = new Div(words, exported, new Button("Verify against it", _ -> verify()));
        column.addClassNames("kw-stack", "kw-audit-compare");
        var button = new Button("Compare with a head");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var popover = new Popover(column);
        popover.setTarget(button);
        return new Div(button, popover);
    }

    private void verify() {
        var text = exported.getValue().strip();
        var head = HEAD.matcher(text);
        var readable = text.isEmpty() || head.matches();
        exported.setErrorMessage("An exported head is a row number, a colon and 64 hexadecimal digits.");
        exported.setInvalid(!readable);
        if (!readable) {
            verify.setEnabled(true);
            return;
        }
        showBadge(Tone.PROGRESS, "Verifying", new Span("Reading every row."));
        verifyInBackground(text.isEmpty() ? null : new Head(Long.parseLong(head.group(1)), head.group(2)));
    }

    private void verifyInBackground(@Nullable Head head) {
        var ui = getUI().orElseThrow();
        var shows = ui.accessLater(this::show, null);
        var refuses = ui.accessLater(this::refuse, null);
        Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(() -> {
            try {
                shows.accept(trail.verify(head));
            } catch (RuntimeException failed) {
                refuses.accept(failed);
            }
        }));
    }

    private void refuse(RuntimeException failed) {
        verify.setEnabled(true);
        trail.lastVerification().ifPresentOrElse(this::show, this::showUnchecked);
        if (failed instanceof Refused refused) {
            Toast.refused(refused);
        } else {
            throw failed;
        }
    }

    private void show(Verification made) {
        verify.setEnabled(true);
        var when = new Span("checked ");
        when.add(new Moment(made.at(), clock.instant()));
        when.addClassName("kw-soft");
        switch (made.verdict()) {
            case Intact intact ->
                showBadge(Tone.GOOD, "Intact", new Span(intactWords(made, intact)), head(intact), when);
            case Broken broken -> showBadge(Tone.DANGER, "Broken", new Span(broken.sentence()), when);
            case Empty empty -> showBadge(Tone.NO_DATA, "No rows", new Span(empty.sentence()), when);
        }
    }

    private static String intactWords(Verification made, Intact intact) {
        var rows = Words.number(intact.rows()) + (intact.rows() == 1 ? " row" : " rows");
        var compared = made.comparedWith() == null ? "" : ", the exported head is among them";
        return made.whole() ? "All " + rows + compared : "The youngest " + rows + ", at start";
    }

    private static Span head(Intact intact) {
        var hash = new Span(Words.brief(intact.head().hash()));
        hash.addClassName("kw-mono");
        var copy =
                new CopyButton("head", intact.head().seq() + ":" + intact.head().hash());
        var head = new Span(new Span("head "), hash, copy);
        head.addClassName("kw-audit-copyable");
        return head;
    }

    private void showUnchecked() {
        showBadge(Tone.NO_DATA, "Not checked", new Span("Nobody has verified it since the console started."));
    }

    private void showBadge(Tone tone, String word, Component... words) {
        finding.removeAll();
        finding.add(new StatusBadge(tone, word));
        finding.add(words);
    }
}
