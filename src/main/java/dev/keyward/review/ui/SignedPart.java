package dev.keyward.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.keyward.review.Review;
import dev.keyward.review.Verification;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.CopyButton;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.Objects;

/** What was signed, and whether it still is what is stored; computed anew on every visit. */
final class SignedPart extends Composite<Card> {
    private final transient Review review;
    private final transient Verification verified;

    SignedPart(Review review, Verification verified) {
        this.review = review;
        this.verified = verified;
    }

    @Override
    protected Card initContent() {
        var intact = verified.isIntact();
        var card = new Card(intact ? "Signed" : "The stored snapshot was changed after it was signed");
        card.addClassName(intact ? "kw-signed" : "kw-signed-broken");
        card.beside(
                intact
                        ? new StatusBadge(Tone.GOOD, "Verified now")
                        : new StatusBadge(Tone.DANGER, "Not what was signed"));
        card.add(facts(intact), check(intact));
        return card;
    }

    private FactList facts(boolean intact) {
        var at = Objects.requireNonNull(review.signedAt());
        var facts = new FactList()
                .fact("By", String.valueOf(review.signedBy()))
                .fact("At", new Div(new Span(Moment.absolute(at))))
                .fact("SHA-256", hash(verified.signed()));
        return intact ? facts : facts.fact("Stored now", hash(verified.stored()));
    }

    private static Div hash(String hash) {
        var words = new Span(hash);
        words.addClassNames("kw-mono", "kw-hash");
        var row = new Div(words, new CopyButton("hash", hash));
        row.addClassName("kw-line");
        return row;
    }

    private Paragraph check(boolean intact) {
        var words = intact
                ? "Anybody can check it: download the JSON and run sha256sum review-%s-%s.json."
                        .formatted(review.quarter(), review.domain())
                : "Somebody changed the database. Packs are withheld; compare one that was taken away earlier, and the"
                        + " hash in the audit trail.";
        var text = new Paragraph(words);
        text.addClassName("kw-soft");
        return text;
    }
}
