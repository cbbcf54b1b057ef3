package dev.keyward.registry.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.KeyAnswer;
import dev.keyward.registry.KeyAnswers;
import dev.keyward.registry.LiveKey;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Background;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.Skeleton;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a key stands in Redis, read when the card is shown and never its value. */
final class LiveKeyCard extends Composite<Card> {
    private static final String WITHHELD = "The console's account may not ask";

    private final transient KeyAnswers answers;
    private final transient CurrentActor reader;
    private final transient Clock clock;
    private final transient KeyAnswer answer;
    private final Div body = new Div();

    LiveKeyCard(KeyAnswers answers, CurrentActor reader, Clock clock, KeyAnswer answer) {
        this.answers = answers;
        this.reader = reader;
        this.clock = clock;
        this.answer = answer;
    }

    @Override
    protected Card initContent() {
        return new Card("In Redis now", body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (mayLook()) {
            look(event.getUI());
        } else {
            shows(Barred.without(Role.DOMAIN_EDITOR, new Button("Look at the key")));
        }
    }

    private boolean mayLook() {
        return Stream.of(Role.DOMAIN_EDITOR, Role.PURGE_OPERATOR, Role.INCIDENT_COMMANDER, Role.PLATFORM_ADMIN)
                .anyMatch(reader::has);
    }

    private void look(UI ui) {
        shows(new Skeleton(3));
        Background.run(ui, () -> answers.live(answer), seen -> shows(facts(seen)), this::failed);
    }

    private void failed(RuntimeException thrown) {
        if (!(thrown instanceof Refused refused)) {
            throw thrown;
        }
        shows(new Paragraph(refused.getMessage() + " " + refused.remedy()));
    }

    private void shows(Component content) {
        body.removeAll();
        body.add(content);
    }

    private Component facts(LiveKey seen) {
        var facts = new FactList().fact("Present", seen.present() ? "Yes" : "No key of this name is there");
        if (seen.present()) {
            facts.fact("Expires", expiry(seen))
                    .fact("Type", said(seen.type()))
                    .fact("Memory", seen.bytes() == null ? WITHHELD : "%,d bytes".formatted(seen.bytes()))
                    .fact("Idle", idle(seen.idle()));
        }
        return facts.fact("Read", new Moment(seen.readAt(), clock.instant()));
    }

    private static String expiry(LiveKey seen) {
        if (seen.expires() == null) {
            return WITHHELD;
        }
        var left = seen.expiresIn();
        return left == null ? "Never" : "In " + words(left);
    }

    private static String idle(@Nullable Duration idle) {
        return idle == null ? "The server does not count it, or the account may not ask" : words(idle);
    }

    private static String said(@Nullable String text) {
        return text == null ? WITHHELD : text;
    }

    private static String words(Duration time) {
        var hours = time.toHours();
        var clock = "%d:%02d:%02d".formatted(hours % 24, time.toMinutesPart(), time.toSecondsPart());
        return hours >= 24 ? "%,d d %s".formatted(hours / 24, clock) : clock + " h";
    }
}
