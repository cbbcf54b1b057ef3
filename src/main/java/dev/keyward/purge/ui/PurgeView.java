package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeId;
import dev.keyward.shell.kit.Background;
import dev.keyward.shell.kit.DrillMark;
import dev.keyward.shell.kit.EnvironmentChip;
import dev.keyward.shell.kit.Following;
import dev.keyward.shell.kit.Foothold;
import dev.keyward.shell.kit.Meter;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Everything about one purge at one address, kept up to date while it is open. Opening it starts nothing. */
@Route("purges/:id")
@PermitAll
final class PurgeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, Desk {
    private final PurgeServices services;
    private final PageHeader header =
            new PageHeader("Purge").under("Purges", PurgeNavigation.list()).announces();
    private final Meter counting = new Meter("Counting");
    private final Parts parts;
    private @Nullable PurgeId id;
    private volatile @Nullable Seen seen;
    private final transient Following<Seen> following;

    PurgeView(PurgeServices services) {
        this.services = services;
        this.parts = new Parts(this);
        this.following = new Following<>(this, services.live(), this::read, this::show);
        counting.setVisible(false);
        counting.addClassName("kw-counting");
        getContent().addClassName("kw-purge");
        getContent().add(header, parts.killSwitch(), counting, parts.columns());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = PurgeId.of(event.getRouteParameters().get("id").orElse(""));
        seen = null;
        show(read());
    }

    @Override
    public Purge refresh() {
        var fresh = read();
        show(fresh);
        return fresh.purge();
    }

    private Seen read() {
        var purge = purging().purge(java.util.Objects.requireNonNull(id));
        var before = seen;
        var story = before != null && before.purge().version() == purge.version()
                ? before.story()
                : purging().story(purge.id());
        return new Seen(purge, story, purging().killSwitch());
    }

    private void show(Seen fresh) {
        var purge = fresh.purge();
        var before = seen;
        if (before != null && before.purge().version() > purge.version()) {
            return; // read in the background before something happened that the page shows already
        }
        seen = fresh;
        if (before == null || !fresh.offersTheSameAs(before)) {
            header.titled(Titles.page(purge));
            header.beside(badges(purge));
            header.acts(new Acts(this).of(purge));
        }
        header.says(Outlook.of(purge, new Again(this).isTheOnlyWay(purge)));
        parts.show(purge, fresh.story(), fresh.killSwitch());
        following.asLongAs(fresh.moves(clock().instant()));
    }

    private static Component[] badges(Purge purge) {
        var state = StateWords.badge(purge.state());
        return purge.drill()
                ? new Component[] {state, chip(purge), new DrillMark()}
                : new Component[] {state, chip(purge)};
    }

    private static EnvironmentChip chip(Purge purge) {
        return new EnvironmentChip(
                purge.scope().keyspace() + " \u00b7 " + purge.scope().environment(),
                purge.scope().environment());
    }

    @Override
    public void preview() {
        counting.setVisible(true);
        counting.waits("Counting. The preview reads names for at most ten seconds or so and deletes nothing.");
        var counted = java.util.Objects.requireNonNull(id);
        getUI().ifPresent(ui -> Background.run(ui, () -> purging().dryRun(counted), done -> counted(), this::refused));
    }

    private void counted() {
        counting.setVisible(false);
        header.acts(new Acts(this).of(refresh()));
        Foothold.regain();
    }

    private void refused(RuntimeException thrown) {
        counted();
        if (!(thrown instanceof Refused refused)) {
            throw thrown;
        }
        Toast.refused(refused);
    }

    @Override
    public String getPageTitle() {
        var shown = seen;
        return shown == null ? "Purge" : Titles.page(shown.purge());
    }

    @Override
    public PurgeServices services() {
        return services;
    }
}
