package dev.keyward.gate.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.keyward.gate.Gate;
import dev.keyward.gate.freeze.Verdict;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In the head of a family's page: whether a rollout that touches it may go on. */
@Component
class GateFact extends AddedPart {
    private final Gate gate;

    GateFact(Gate gate) {
        super("family", Place.FACT, 60, "Rollouts");
        this.gate = gate;
    }

    @Override
    public com.vaadin.flow.component.Component content(String id) {
        var verdict = gate.rollout(new FamilyId(id), null).verdict();
        var says = new Div(badge(verdict));
        if (!verdict.frozen()) {
            Stream.of(verdict.reasons(), verdict.warnings())
                    .flatMap(java.util.List::stream)
                    .forEach(text -> {
                        var words = new Span(text);
                        words.addClassNames("kw-soft", "kw-small");
                        says.add(new Div(words));
                    });
        }
        return says;
    }

    private static StatusBadge badge(Verdict verdict) {
        if (verdict.frozen()) {
            return new StatusBadge(Tone.DANGER, "Frozen");
        }
        if (!verdict.allows()) {
            return new StatusBadge(Tone.NO_DATA, "Denied, not measured");
        }
        return verdict.warnings().isEmpty()
                ? new StatusBadge(Tone.GOOD, "Allowed")
                : new StatusBadge(Tone.ATTENTION, "Allowed, with a warning");
    }
}
