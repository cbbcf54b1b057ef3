package dev.keyward.registry.ui;

import dev.keyward.registry.Family;
import dev.keyward.registry.Precedences;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.PagePart;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page of a family is completed with: parts of other features, and the acts on keys that it shares. */
@Component
class FamilyParts {
    static final String PAGE = "family";
    private final ObjectProvider<PagePart> all;
    private final Registry registry;
    private final Precedences precedences;
    private final CurrentActor reader;

    FamilyParts(ObjectProvider<PagePart> all, Registry registry, Precedences precedences, CurrentActor reader) {
        this.all = all;
        this.registry = registry;
        this.precedences = precedences;
        this.reader = reader;
    }

    PrecedenceActs precedence(Family family, Consumer<Family> changed) {
        return new PrecedenceActs(registry, precedences, reader, family, changed);
    }

    List<PagePart> at(PagePart.Place place) {
        return all.stream()
                .filter(part -> part.page().equals(PAGE) && part.place() == place)
                .sorted(Comparator.comparingInt(PagePart::order))
                .toList();
    }
}
