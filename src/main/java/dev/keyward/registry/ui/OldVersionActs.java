package dev.keyward.registry.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.Family;
import dev.keyward.registry.TemplateVersion;
import dev.keyward.registry.TemplateVersion.State;
import dev.keyward.registry.life.Act;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.Toast;
import java.util.function.Consumer;

/** What becomes of a version that is no longer written: its keys are purged, or gone already, and then it is retired. */
final class OldVersionActs extends Composite<Div> {
    private final transient Desk desk;
    private final transient Family family;
    private final transient TemplateVersion version;
    private final transient Consumer<Family> changed;

    OldVersionActs(Desk desk, Family family, TemplateVersion version, Consumer<Family> changed) {
        this.desk = desk;
        this.family = family;
        this.version = version;
        this.changed = changed;
        getContent().addClassName("kw-actions");
        if (version.state() == State.DEPRECATED && Act.RESHAPE.fits(family.state())) {
            var purge = new Anchor(FamilyNavigation.purge(family.name(), version.versionNo()), "Purge its keys");
            var retire = new Button("Retire version %d\u2026".formatted(version.versionNo()), click -> ask());
            getContent().add(purge, FamilyActs.allowed(desk, family, Act.RESHAPE, retire));
        }
    }

    private void ask() {
        var words = new Paragraph(
                "The keyspace is searched for keys of this shape now. When there is none, readers and purges"
                        + " forget the shape; its template stays reserved for the family.");
        new Confirmation("Retire version %d of %s?".formatted(version.versionNo(), family.name()), words)
                .deletingNothing()
                .open("Retire it", this::retire);
    }

    private void retire() {
        try {
            changed.accept(desk.oldShapes().retire(family.name(), family.version(), version.versionNo()));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
    }
}
