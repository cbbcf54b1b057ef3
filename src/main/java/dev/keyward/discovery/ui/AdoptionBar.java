package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.keyward.discovery.Adoption;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.ownership.ui.OwnershipNavigation;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.Toast;
import java.util.Optional;

/** Whose the drafts will be, said once for all of them, and the act that drafts those that are selected. */
final class AdoptionBar extends Composite<Div> {
    private final ComboBox<DomainId> domain = new ComboBox<>("Domain of the drafts");
    private final ComboBox<TeamId> owner = new ComboBox<>("Owner of the drafts");
    private final Button many;
    private final boolean may;

    AdoptionBar(UnregisteredDesk desk, Runnable selectsAll, Runnable draftsMany) {
        may = desk.mayDraft();
        offers(desk);
        many = new Button("", click -> draftsMany.run());
        many.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(domain, owner, new Button("Select all", click -> selectsAll.run()), many);
        fields.addClassNames("kw-actions", "kw-adoption");
        var card = new Card("Whose they shall be", fields);
        lacking(desk).ifPresent(card::add);
        getContent().add(card);
        selected(0);
    }

    private void offers(UnregisteredDesk desk) {
        domain.setItems(desk.domains());
        domain.setItemLabelGenerator(DomainId::text);
        owner.setItems(desk.owners());
        owner.setItemLabelGenerator(TeamId::text);
        desk.mine().stream().findFirst().ifPresent(owner::setValue);
    }

    /** Where there is nothing to choose from, what has to be made first. */
    private static Optional<Component> lacking(UnregisteredDesk desk) {
        if (!desk.mayDraft() || !(desk.domains().isEmpty() || desk.owners().isEmpty())) {
            return Optional.empty();
        }
        var words =
                new Paragraph(new Text("A draft needs a domain and a team of yours that owns it. Here one of them is"
                        + " missing: a platform admin makes "));
        words.add(
                new Anchor(OwnershipNavigation.TEAMS, "teams"),
                new Text(" and then "),
                new Anchor(OwnershipNavigation.DOMAINS, "domains"),
                new Text("."));
        return Optional.of(words);
    }

    /** How many patterns the act would take. */
    void selected(int patterns) {
        many.setText(
                patterns == 0
                        ? "Draft the selected"
                        : "Draft %d %s".formatted(patterns, patterns == 1 ? "family" : "families"));
        if (!may) {
            Barred.without(Role.DOMAIN_EDITOR, many);
        } else if (patterns == 0) {
            Barred.because("Select patterns in the list first.", many);
        } else {
            many.setEnabled(true);
            many.setTooltipText("Shows first what each would become.");
            many.getElement().removeAttribute("aria-description");
        }
    }

    /** Both answers; says which is missing where one is. */
    Optional<Adoption> adoption() {
        if (domain.getValue() == null || owner.getValue() == null) {
            var missing = domain.getValue() == null ? domain : owner;
            missing.focus();
            Toast.refused("A draft needs a domain and an owner.", "Pick both above the list; no scan can know them.");
            return Optional.empty();
        }
        return Optional.of(new Adoption(domain.getValue(), owner.getValue()));
    }
}
