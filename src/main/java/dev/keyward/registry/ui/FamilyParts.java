package dev.keyward.registry.ui;

import dev.keyward.redis.Fleet;
import dev.keyward.registry.Checklists;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyHistories;
import dev.keyward.registry.FamilySearch;
import dev.keyward.registry.Precedences;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.PagePart;
import dev.keyward.shell.kit.QueryState;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the page of a family is completed with: parts of other features, and the acts on keys that it shares, the way on. */
@Component
class FamilyParts {
    static final String PAGE = "family";
    static final String LIST = "families";
    private final ObjectProvider<PagePart> all;
    private final Registry registry;
    private final FamilySearch search;
    private final Precedences precedences;
    private final Checklists checklists;
    private final FamilyHistories histories;
    private final CurrentActor reader;

    FamilyParts(
            ObjectProvider<PagePart> all,
            Registry registry,
            FamilySearch search,
            Precedences precedences,
            Checklists checklists,
            FamilyHistories histories,
            CurrentActor reader) {
        this.all = all;
        this.registry = registry;
        this.search = search;
        this.precedences = precedences;
        this.checklists = checklists;
        this.histories = histories;
        this.reader = reader;
    }

    PrecedenceActs precedence(Family family, Consumer<Family> changed) {
        return new PrecedenceActs(registry, precedences, reader, family, changed);
    }

    /** The way on through the list that the address says the page was opened from. */
    FamilyTrail trail(Family family, QueryState address) {
        return new FamilyTrail(search, family.name(), address);
    }

    /** The rows of the list. */
    FamilyGrid grid(Fleet fleet, Clock clock, Supplier<FamilyQuery> query) {
        return new FamilyGrid(registry, checklists, fleet, clock, query);
    }

    /** The three computed ticks. */
    ChecklistStrip checklist(Family family) {
        return new ChecklistStrip(checklists.of(family));
    }

    FamilyHistory history(Family family, Instant now) {
        return new FamilyHistory(family, histories.of(family.name()), reader, now);
    }

    List<PagePart> at(PagePart.Place place) {
        return at(PAGE, place);
    }

    List<PagePart> at(String page, PagePart.Place place) {
        return all.stream()
                .filter(part -> part.page().equals(page) && part.place() == place)
                .sorted(Comparator.comparingInt(PagePart::order))
                .toList();
    }
}
