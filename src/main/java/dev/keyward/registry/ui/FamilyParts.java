package dev.keyward.registry.ui;

import dev.keyward.shell.kit.PagePart;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other features add to the page of a family. */
@Component
class FamilyParts {
    static final String PAGE = "family";
    private final ObjectProvider<PagePart> all;

    FamilyParts(ObjectProvider<PagePart> all) {
        this.all = all;
    }

    List<PagePart> at(PagePart.Place place) {
        return all.stream()
                .filter(part -> part.page().equals(PAGE) && part.place() == place)
                .sorted(Comparator.comparingInt(PagePart::order))
                .toList();
    }
}
