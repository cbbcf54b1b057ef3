package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.keyward.discovery.Adoption;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
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
        domain.setItems(desk.domains());
        domain.setItemLabelGenerator(DomainId::text);
        owner.setItems(desk.owners());
        owner.setItemLabelGenerator(TeamId::text);
        desk.mine().stream().findFirst().ifPresent(owner::setValue);
        many = new Button("", click -> draftsMany.run());
        many.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(domain, owner, new Button("Select all", click -> selectsAll.run()), many);
        fields.addClassNames("kw-actions", "kw-adoption");
        getContent().add(new Card("Whose they shall be", fields));
        selected(0);
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
