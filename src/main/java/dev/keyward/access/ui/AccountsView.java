package dev.keyward.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.access.Access;
import dev.keyward.access.AccountSummary;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.FilterBar;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.GridCards;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import dev.keyward.shell.kit.Shortcut;
import dev.keyward.shell.kit.ShownTo;
import dev.keyward.shell.kit.StatusBadge;
import dev.keyward.shell.kit.Tone;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.stream.Collectors;

/** Who may sign in, with which roles, since when they did not. */
@Route("admin/accounts")
@PageTitle("Accounts")
@Menu(order = 90, title = "Accounts", icon = "users")
@ShownTo(Role.PLATFORM_ADMIN)
@PermitAll
final class AccountsView extends Composite<Div> implements BeforeEnterObserver {
    private final transient Access access;
    private final transient CurrentActor current;
    private final transient InstantSource clock;
    private final PageHeader header = new PageHeader("Accounts");
    private final Grid<AccountSummary> grid = new Grid<>();
    private String q = "";

    AccountsView(Access access, CurrentActor current, InstantSource clock) {
        this.access = access;
        this.current = current;
        this.clock = clock;
        var create = new Button("New account", new Glyph("plus"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        header.acts(Shortcut.creates(create));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var state = QueryState.of(event.getLocation());
        q = state.get("q");
        say();
        getContent().removeAll();
        getContent().add(header, new FilterBar().search("Search accounts", q, this::search), accounts());
    }

    private Component accounts() {
        grid.removeAllColumns();
        grid.addColumn(AccountSummary::name).setHeader("Account").setFlexGrow(0).setWidth("12rem");
        grid.addColumn(AccountsView::roles).setHeader("Roles").setFlexGrow(2);
        grid.addComponentColumn(AccountsView::status)
                .setHeader("State")
                .setWidth("12rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::lastSignIn)
                .setHeader("Last sign-in")
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addColumn(AccountSummary::openSessions)
                .setHeader("Sessions")
                .setFlexGrow(0)
                .setWidth("7rem");
        GridCards.on(grid, new ComponentRenderer<>(this::card));
        grid.setEmptyStateText("No account has that in its name.");
        grid.setDataProvider(DataProvider.fromCallbacks(
                query -> access.accounts(q, query.getOffset(), query.getLimit()).stream(),
                query -> (int) access.countAccounts(q)));
        grid.addItemClickListener(click -> open(click.getItem()));
        return grid;
    }

    private void open(AccountSummary account) {
        var own = account.name().equals(current.actor().name());
        new AccountDialog(access, account, own, this::changed).open();
    }

    private void create() {
        new NewAccountDialog(access, this::changed).open();
    }

    private void changed() {
        say();
        grid.getDataProvider().refreshAll();
    }

    private void say() {
        var all = access.countAccounts("");
        header.says(
                all == 1
                        ? "One account."
                        : "%d accounts. Choose one to change its roles or end its sessions.".formatted(all));
    }

    private void search(String text) {
        q = text;
        getUI().ifPresent(ui -> QueryState.of(ui.getInternals().getActiveViewLocation())
                .with("q", text)
                .write(ui));
        grid.getDataProvider().refreshAll();
    }

    private Component card(AccountSummary account) {
        var line = new Div(new Span(account.name()), status(account));
        line.addClassName("kw-grid-card-line");
        var roles = new Span(roles(account));
        roles.addClassName("kw-soft");
        var card = new Div(line, roles);
        card.addClassName("kw-grid-card");
        return card;
    }

    private static String roles(AccountSummary account) {
        var roles = account.roles().stream()
                .filter(role -> role != Role.VIEWER)
                .sorted()
                .map(Role::label)
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? Role.VIEWER.label() : roles;
    }

    private static Component status(AccountSummary account) {
        if (!account.enabled()) {
            return new StatusBadge(Tone.NEUTRAL, "Disabled");
        }
        return account.mustChangePassword()
                ? new StatusBadge(Tone.ATTENTION, "One-time password")
                : new StatusBadge(Tone.GOOD, "Active");
    }

    private Component lastSignIn(AccountSummary account) {
        var at = account.lastSignIn();
        return at == null ? new Span("never") : new Moment(at, clock.instant());
    }
}
