package dev.keyward.registry.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** A page of the register without a browser: ada is a domain editor of one team, which has a domain of its own. */
@ViewPackages(packages = "dev.keyward")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:registry-pages",
            "keyward.data=./target/registry-pages",
            "keyward.keyspaces.shop.url=redis://127.0.0.1:1",
            "keyward.keyspaces.shop.environment=PROD"
        })
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "DOMAIN_EDITOR"})
abstract class RegistryPage extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext console;

    @Autowired
    Registry registry;

    @Autowired
    Ownership ownership;

    @Autowired
    CurrentActor current;

    DomainId domain = new DomainId("unset");
    TeamId team = new TeamId("unset");

    @BeforeEach
    void aDomainOfATeamThatAdaIsIn() {
        Accounts.of(console, "ada");
        team = new TeamId(Names.next("team"));
        domain = new DomainId(Names.next("domain"));
        var ada = new Team.Member("ada", Team.Member.Standing.LEAD);
        asAdmin(() -> ownership.form(team, new TeamDetails(null, "#oncall", Set.of(ada))));
        asAdmin(() -> ownership.promise(
                domain,
                new Sla(
                        FreshnessClass.STRICT,
                        FreshnessTier.SECONDS,
                        Enforcement.SELECTIVE_TTL_WITH_INVALIDATION_QUEUE,
                        null,
                        team,
                        null)));
    }

    /** Registers a family of ada's domain. */
    Family family(String behindTheDomain) {
        return as("ada", Role.DOMAIN_EDITOR, () -> registry.register(spec(Names.next("family"), behindTheDomain)));
    }

    FamilySpec spec(String name, String behindTheDomain) {
        return new FamilySpec(
                new FamilyId(name),
                domain,
                team,
                null,
                domain + behindTheDomain,
                null,
                "shop",
                "Item card on listing pages",
                "catalog-db.items",
                null,
                new Promises.Invalidation(
                        Strategy.EVENT_DRIVEN,
                        new Promises.Retry(5, Promises.Retry.Backoff.EXPONENTIAL),
                        "catalog-dlq",
                        null),
                null,
                null,
                null);
    }

    <T> T asAdmin(Supplier<T> work) {
        return as("root", Role.PLATFORM_ADMIN, work);
    }

    <T> T as(String person, Role role, Supplier<T> work) {
        return current.callAs(new Actor(person, Actor.Via.UI, null), Set.of(role), work);
    }

    /** Opens an address with its query, as a link does. */
    void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    void type(String label, String text) {
        test(find(TextField.class).withLabel(label).single()).setValue(text);
    }

    void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    /** What a field complains about; empty when it does not. */
    static String complaint(Component field) {
        var validated = (HasValidation) field;
        return validated.isInvalid() ? validated.getErrorMessage() : "";
    }

    /** Everything that can be read on the page. */
    String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
