package dev.keyward.ownership.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.Ownership;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.PagePart;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Shortcut;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The playbook's freshness SLA table: what each domain promises, and who keeps the promise. Strictest first. */
@Route("domains")
@PageTitle("Domains")
@Menu(order = 60, title = "Domains", icon = "compass")
@PermitAll
final class DomainListView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Ownership ownership;
    private final transient CurrentActor reader;
    private final SlugFilter filter = new SlugFilter("Search domains", this::shows);
    private final DomainGrid grid;
    private final PageHeader header = new PageHeader("Domains");
    private final Div none = new Div();
    private final Div added = new Div();
    private final transient ObjectProvider<PagePart> parts;

    DomainListView(Ownership ownership, CurrentActor reader, ObjectProvider<PagePart> parts) {
        this.parts = parts;
        this.ownership = ownership;
        this.reader = reader;
        this.grid = new DomainGrid(reader.has(Role.PLATFORM_ADMIN), this::edit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter.reads(QueryState.of(event.getLocation()));
        getContent().removeAll();
        getContent().add(header, filter, none, grid, added);
        added.removeAll();
        parts.stream()
                .filter(part -> part.page().equals("domains"))
                .sorted(Comparator.comparingInt(PagePart::order))
                .forEach(part -> added.add(part.content("")));
        shows();
    }

    private void tells(List<Domain> all) {
        var strict = all.stream()
                .filter(domain -> domain.freshnessClass() == FreshnessClass.STRICT)
                .count();
        if (!all.isEmpty()) {
            header.says("%d of %d are strict: a stale value there is an incident. Families inherit the promise."
                            .formatted(strict, all.size()))
                    .acts(add());
        }
    }

    private Button add() {
        var add =
                new Button("Add a domain", new Glyph("plus"), click -> new DomainDialog(ownership, this::shows).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return reader.has(Role.PLATFORM_ADMIN) ? Shortcut.creates(add) : Barred.without(Role.PLATFORM_ADMIN, add);
    }

    private void edit(Domain domain) {
        new DomainDialog(ownership, this::shows)
                .edit(ownership.domain(domain.name()))
                .open();
    }

    private void shows() {
        var all = ownership.domains();
        var found = all.stream()
                .filter(domain -> filter.takes(domain.name()))
                .sorted(Comparator.comparing(Domain::freshnessClass)
                        .thenComparing(Domain::criticality)
                        .thenComparing(domain -> domain.name().text()))
                .toList();
        tells(all);
        filter.hides(all.size() - found.size());
        grid.setItems(found);
        grid.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
        none.removeAll();
        if (found.isEmpty()) {
            none.add(empty(all));
        }
    }

    private EmptyState empty(List<Domain> all) {
        return all.isEmpty()
                ? new EmptyState(
                        "No domains yet",
                        "A domain is the first segment of its keys and promises how fresh they are. Without explicit"
                                + " freshness SLAs, cache behavior drifts and product expectations diverge across teams.",
                        add())
                : new EmptyState("No domain matches", "The search above hides all of them.");
    }
}
