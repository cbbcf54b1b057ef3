package dev.keyward.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.discovery.FoundPatterns;
import dev.keyward.discovery.UnknownPattern;
import dev.keyward.kernel.Refused;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a keyspace nobody registered, and drafts of families from it: one by a click, many by the import's dry run. */
@Route(DiscoveryNavigation.UNREGISTERED)
@PermitAll
final class UnregisteredView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient UnregisteredDesk desk;
    private final AdoptionBar bar;
    private final PatternGrid grid;
    private String keyspace = "";
    private transient @Nullable FoundPatterns found;

    UnregisteredView(UnregisteredDesk desk) {
        this.desk = desk;
        bar = new AdoptionBar(desk, this::selectsAll, this::draftsMany);
        grid = new PatternGrid(
                pattern -> new PatternActs(desk, scan().scan().id(), this::drafts).of(pattern), bar::selected);
        getContent().addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("name").orElse("");
        keyspace = desk.fleet()
                .keyspace(asked)
                .orElseThrow(() -> Refused.unknown("keyspace", asked))
                .name();
        reads();
    }

    private void reads() {
        var read = desk.unregistered().of(keyspace);
        found = read.orElse(null);
        var versions = desk.versions().of(keyspace);
        getContent().removeAll();
        getContent()
                .add(header(read.map(PatternWords::sentence).orElse("Nothing has been scanned yet.")
                        + VersionsCard.below(versions)));
        var patterns = read.map(FoundPatterns::patterns).orElse(List.of());
        if (patterns.isEmpty()) {
            getContent().add(nothing(read.isPresent()));
        } else {
            grid.shows(patterns);
            getContent().add(bar, grid);
        }
        if (!versions.isEmpty()) {
            getContent().add(VersionsCard.of(versions));
        }
    }

    private PageHeader header(String sentence) {
        return new PageHeader("Unregistered in " + keyspace)
                .under("Keyspaces", DiscoveryNavigation.keyspaces())
                .under(keyspace, DiscoveryNavigation.coverage(keyspace))
                .says(sentence);
    }

    private Component nothing(boolean scanned) {
        return scanned
                ? new EmptyState(
                        "No key is without a family",
                        "A pattern stands here when a scan meets keys that no template of a family matches.",
                        new Anchor(DiscoveryNavigation.coverage(keyspace), "See the coverage"))
                : new EmptyState(
                        "Nothing has been scanned yet",
                        "A scan reads the names of all keys, and proposes templates for those that nobody registered.",
                        new Anchor(DiscoveryNavigation.newScan(keyspace), "Start a scan"));
    }

    private void drafts(UnknownPattern pattern) {
        new Drafting(desk, bar).one(scan().scan().id(), pattern, this::reads);
    }

    private void selectsAll() {
        grid.asMultiSelect()
                .select(scan().patterns().stream()
                        .filter(PatternWords::isDraftable)
                        .toList());
    }

    private void draftsMany() {
        new Drafting(desk, bar).many(scan().scan().id(), grid.getSelectedItems());
    }

    private FoundPatterns scan() {
        if (found == null) {
            throw Refused.wrongState("The list is not there any more.", "Load the page again.");
        }
        return found;
    }

    @Override
    public String getPageTitle() {
        return "Unregistered in " + keyspace;
    }
}
