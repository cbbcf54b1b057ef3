package dev.keyward.discovery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.HomeCard;
import dev.keyward.shell.kit.Persona;
import org.springframework.stereotype.Component;

/** On the home page of a platform engineer: the keyspaces that are least known. */
@Component
class CoverageHomeCard implements HomeCard {
    private static final int SHOWN = 4;
    private final DiscoveryDesk desk;

    CoverageHomeCard(DiscoveryDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public int order(Persona persona) {
        return persona == Persona.ENGINEER ? order() : NOT_SHOWN;
    }

    @Override
    public com.vaadin.flow.component.Component content() {
        var known = KnownKeyspace.all(desk);
        if (!desk.reader().has(Role.PLATFORM_ADMIN) || known.isEmpty()) {
            var nothing = new Div();
            nothing.setVisible(false);
            return nothing;
        }
        var card = new Card("Coverage of the keyspaces");
        known.stream()
                .limit(SHOWN)
                .forEach(keyspace -> card.row(
                        keyspace.name(),
                        DiscoveryNavigation.coverage(keyspace.name()),
                        keyspace.isScanned() ? keyspace.share() + ", " + keyspace.unowned() : "Nobody has looked yet",
                        keyspace.age(desk.clock().instant())));
        return card.beside(new Anchor(DiscoveryNavigation.keyspaces(), "Show all"));
    }
}
