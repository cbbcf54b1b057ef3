package dev.keyward.incident.ui;

import dev.keyward.shell.kit.PagePart;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other features add to the page of an incident, such as its runbook. */
@Component
class IncidentParts {
    private final ObjectProvider<PagePart> all;

    IncidentParts(ObjectProvider<PagePart> all) {
        this.all = all;
    }

    List<PagePart> at(PagePart.Place place) {
        return all.stream()
                .filter(part -> part.page().equals(IncidentNavigation.PAGE) && part.place() == place)
                .sorted(Comparator.comparingInt(PagePart::order))
                .toList();
    }
}
