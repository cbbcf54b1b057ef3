package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.AddedPart;

/** On the page of a successor: from which families on their way out it takes over. */
@org.springframework.stereotype.Component
final class HeirFact extends AddedPart {
    private final Desk desk;

    HeirFact(Desk desk) {
        super(FamilyParts.PAGE, Place.FACT, 5, "Takes over from");
        this.desk = desk;
    }

    @Override
    public Component content(String id) {
        var ending = desk.lifecycle().takesOverFrom(new FamilyId(id));
        var links = new Div();
        ending.forEach(name -> links.add(new Div(FamilyNavigation.link(name))));
        links.setVisible(!ending.isEmpty());
        return links;
    }
}
