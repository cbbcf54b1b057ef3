package dev.keyward.audit.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.audit.AuditQuery;
import dev.keyward.audit.AuditTrail;
import dev.keyward.audit.chain.Link;
import dev.keyward.kernel.Refused;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.ShownTo;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The trail: who did what, when and why, and whether it is still what was written. */
@Route("audit")
@PageTitle("Audit")
@Menu(order = 60, title = "Audit", icon = "audit")
@ShownTo(Role.AUDITOR)
@PermitAll
final class AuditView extends Composite<Div> implements BeforeEnterObserver {
    private final AuditTrail trail;
    private final InstantSource clock;
    private final PageHeader header = new PageHeader("Audit");
    private final Div filterPlace = new Div();
    private final TrailGrid grid;
    private final MasterDetailLayout beside = new MasterDetailLayout();
    private volatile AuditQuery shown = AuditQuery.ALL;
    private @Nullable TrailFilters filters;
    private @Nullable TrailState state;

    AuditView(AuditTrail trail, InstantSource clock) {
        this.trail = trail;
        this.clock = clock;
        grid = new TrailGrid(trail, clock);
        header.acts(refresh(), new ExportLinks(trail, () -> shown));
        getContent().add(header, new ChainCard(trail, clock), filterPlace, list());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var now = new TrailState(QueryState.of(event.getLocation()));
        state = now;
        build(now);
        open(now.row());
    }

    private Button refresh() {
        var button = new Button(new Glyph("refresh"), _ -> change(UnaryOperator.identity(), true));
        button.setAriaLabel("Show the newest rows");
        button.setTooltipText("Show the newest rows");
        return button;
    }

    private MasterDetailLayout list() {
        beside.addClassName("kw-audit-list");
        beside.setMaster(grid);
        beside.setExpandMaster(true);
        beside.setDetailSize("28rem");
        beside.setOverlayContainment(MasterDetailLayout.OverlayContainment.PAGE);
        beside.addBackdropClickListener(_ -> close());
        beside.addDetailEscapePressListener(_ -> close());
        grid.asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var row = change.getValue();
                changeRow(row == null ? 0 : row.event().seq());
            }
        });
        return beside;
    }

    private void build(TrailState now) {
        var bar = new TrailFilters(now, trail, this::change);
        filters = bar;
        filterPlace.removeAll();
        filterPlace.add(bar.bar());
        show(now);
    }

    private void change(UnaryOperator<TrailState> change, boolean anew) {
        var next = change.apply(Objects.requireNonNull(state));
        state = next;
        next.address().write(UI.getCurrentOrThrow());
        if (anew) {
            build(next);
        } else {
            show(next);
        }
    }

    private void show(TrailState now) {
        shown = now.query();
        var head = trail.head().seq();
        var rows = grid.show(shown, head);
        header.says(sentence(head));
        Objects.requireNonNull(filters).shows(now, head - rows);
    }

    private static String sentence(long rows) {
        return rows == 1
                ? "One act is recorded, with who and when, and why if they said so."
                : "%s acts are recorded, each with who and when, and why if they said so."
                        .formatted(Words.number(rows));
    }

    private void changeRow(long row) {
        var next = Objects.requireNonNull(state).with("row", row == 0 ? "" : String.valueOf(row));
        state = next;
        next.address().write(UI.getCurrentOrThrow());
        open(row);
    }

    private void open(long seq) {
        try {
            beside.setDetail(seq == 0 ? null : panel(trail.row(seq)));
        } catch (Refused unknown) {
            beside.setDetail(null);
            Toast.refused(unknown);
        }
    }

    private RowPanel panel(Link row) {
        return new RowPanel(row, trail.changes(row), clock.instant(), this::close);
    }

    private void close() {
        grid.deselectAll();
        changeRow(0);
    }
}
