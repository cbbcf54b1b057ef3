package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.Registry;
import dev.keyward.shell.kit.AddedPart;

/** In the head of a family's page: the runbook that its incidents run. */
@org.springframework.stereotype.Component
class RunbookFact extends AddedPart {
    private final FamilyRunbook way;
    private final Registry registry;

    RunbookFact(FamilyRunbook way, Registry registry) {
        super("family", Place.FACT, 70, "Incident runbook");
        this.way = way;
        this.registry = registry;
    }

    @Override
    public Component content(String id) {
        var link = way.of(registry.family(new FamilyId(id)));
        var says = new Div();
        link.ifPresent(to -> says.add(new Anchor(to.page(), to.title())));
        says.setVisible(link.isPresent());
        return says;
    }
}
