package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import dev.keyward.keys.Relation;
import dev.keyward.registry.Family;
import dev.keyward.registry.Precedence;
import dev.keyward.registry.Precedences;
import dev.keyward.registry.Registry;
import dev.keyward.registry.TemplateCheck.Neighbour;
import dev.keyward.security.CurrentActor;
import java.util.List;
import java.util.function.Consumer;

/** Yielding shared keys to a more specific family, offered on the page of the one that yields. */
final class PrecedenceActs {
    private final Registry registry;
    private final Precedences precedences;
    private final CurrentActor reader;
    private final Family family;
    private final Consumer<Family> changed;

    PrecedenceActs(
            Registry registry, Precedences precedences, CurrentActor reader, Family family, Consumer<Family> changed) {
        this.registry = registry;
        this.precedences = precedences;
        this.reader = reader;
        this.family = family;
        this.changed = changed;
    }

    List<Component> on(Neighbour neighbour) {
        if (neighbour.relation() != Relation.MORE_GENERAL) {
            return List.of();
        }
        var act = neighbour.settled()
                ? new Button("Take the keys back", click -> ask(neighbour, true))
                : new Button("Yield these keys", click -> ask(neighbour, false));
        return List.of(FamilyActs.allowed(registry, reader, family, act));
    }

    private void ask(Neighbour neighbour, boolean back) {
        var pair = new Precedence.Pair(family.name(), neighbour.family());
        new PrecedenceDialog(precedences, pair, back, () -> changed.accept(registry.family(family.name()))).open();
    }
}
