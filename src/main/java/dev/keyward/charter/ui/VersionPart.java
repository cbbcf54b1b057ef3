package dev.keyward.charter.ui;

import com.vaadin.flow.component.Composite;
import dev.keyward.charter.Charter;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Every version there has been, the newest first; the page shows one of them. */
final class VersionPart extends Composite<Card> {
    private final Instant now;

    VersionPart(Instant now) {
        this.now = now;
    }

    @Override
    protected Card initContent() {
        return new Card("Versions");
    }

    VersionPart shows(List<Charter> all, Charter shown) {
        var card = getContent().counts(all.size());
        all.forEach(one -> card.row(
                "Version %d%s".formatted(one.number(), one.number() == shown.number() ? ", shown here" : ""),
                CharterNavigation.version(one.number()),
                story(one),
                new Moment(Objects.requireNonNullElse(one.enforcedAt(), one.editedAt()), now),
                StateWords.badge(one.state())));
        return this;
    }

    private static String story(Charter one) {
        var writers = one.author().equals(one.editor()) ? one.author() : one.author() + " and " + one.editor();
        return one.enforcedBy() == null
                ? "Written by %s".formatted(writers)
                : "Written by %s, put in force by %s".formatted(writers, one.enforcedBy());
    }
}
