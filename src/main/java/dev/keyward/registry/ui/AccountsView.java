package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.redis.ui.RedisNavigation;
import dev.keyward.registry.ServiceAccounts;
import dev.keyward.registry.account.ServiceAccount;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Redis accounts that the services of a keyspace need. The address names the keyspace, a team, one service. */
@Route(AccountsView.ROUTE)
@PageTitle("Redis accounts")
@PermitAll
final class AccountsView extends Composite<Div> implements BeforeEnterObserver {
    static final String ROUTE = "keyspaces/accounts";

    /** More would be read by nobody; a team narrows it. */
    private static final int MOST = 100;

    private final transient ServiceAccounts accounts;
    private final transient Ownership ownership;
    private final transient Fleet fleet;

    AccountsView(ServiceAccounts accounts, Ownership ownership, Fleet fleet) {
        this.accounts = accounts;
        this.ownership = ownership;
        this.fleet = fleet;
        getContent().addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = QueryState.of(event.getLocation());
        getContent().removeAll();
        var first = fleet.keyspaces().stream().map(Keyspace::name).findFirst().orElse("");
        var keyspace = address.get("keyspace").isEmpty() ? first : address.get("keyspace");
        if (address.get("service").isEmpty()) {
            shows(keyspace, address.get("team"));
        } else {
            getContent().add(new AccountPage(accounts, keyspace, address.get("service")));
        }
    }

    private void shows(String keyspace, String team) {
        var chosen = team.isEmpty() ? null : new TeamId(team);
        var all = accounts.of(keyspace, chosen);
        getContent()
                .add(
                        new PageHeader("Redis accounts")
                                .under("Keyspaces", RedisNavigation.KEYSPACES)
                                .says(sentence(all.size(), keyspace))
                                .acts(AccountsFile.link(accounts, keyspace, chosen)),
                        filters(keyspace, chosen),
                        all.isEmpty() ? nobody() : list(all, keyspace));
    }

    private static String sentence(int services, String keyspace) {
        return "%,d %s with families of %s. Each account gets the keys its service is registered to use, and no others."
                .formatted(services, services == 1 ? "service works" : "services work", keyspace);
    }

    private static EmptyState nobody() {
        return new EmptyState(
                "No service is registered as a user",
                "A family's manifest names the services that read, write and invalidate its keys. From that, each service"
                        + " gets a Redis account that lets it use these keys and no others.",
                new Anchor(FamilyNavigation.LIST, "Key families"));
    }

    private Component filters(String keyspace, @Nullable TeamId chosen) {
        var where = new Select<String>();
        where.setLabel("Keyspace");
        where.setItems(fleet.keyspaces().stream().map(Keyspace::name).toList());
        where.setValue(keyspace);
        where.addValueChangeListener(change -> open(Map.of("keyspace", change.getValue())));
        var team = new ComboBox<TeamId>("Uses families of");
        team.setItems(ownership.teams().stream().map(Team::name).toList());
        team.setClearButtonVisible(true);
        team.setValue(chosen);
        team.addValueChangeListener(change -> open(
                change.getValue() == null
                        ? Map.of("keyspace", keyspace)
                        : Map.of("keyspace", keyspace, "team", change.getValue().text())));
        var bar = new Div(where, team);
        bar.addClassName("kw-actions");
        return bar;
    }

    private static void open(Map<String, String> address) {
        UI.getCurrent().navigate(ROUTE, QueryParameters.simple(address));
    }

    private static Card list(List<ServiceAccount> all, String keyspace) {
        var card = new Card("Services").counts(all.size());
        all.stream()
                .limit(MOST)
                .forEach(account -> card.row(
                        account.service(),
                        address(keyspace, account.service()),
                        "%d %s of %s"
                                .formatted(
                                        account.families().size(),
                                        account.families().size() == 1 ? "family" : "families",
                                        String.join(
                                                ", ",
                                                account.owners().stream()
                                                        .map(TeamId::text)
                                                        .toList()))));
        return card;
    }

    /** The address of the page of a keyspace's accounts, or of one service's. */
    static String address(String keyspace, String service) {
        var parameters = service.isEmpty()
                ? QueryParameters.of("keyspace", keyspace)
                : QueryParameters.simple(Map.of("keyspace", keyspace, "service", service));
        return ROUTE + "?" + parameters.getQueryString();
    }
}
