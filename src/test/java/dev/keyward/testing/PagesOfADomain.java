package dev.keyward.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.kernel.Actor;
import dev.keyward.maturity.Maturity;
import dev.keyward.maturity.Scope;
import dev.keyward.ownership.Criticality;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** Pages without a browser, looked at by rita, a reviewer; before each test a domain of ada's new team was judged. */
@ViewPackages(packages = "dev.keyward")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ownership-pages",
            "keyward.data=./target/ownership-pages",
            "keyward.keyspaces.shop.url=redis://127.0.0.1:1"
        })
@WithMockUser(
        username = "rita",
        roles = {"REVIEWER", "VIEWER"})
public abstract class PagesOfADomain extends SpringBrowserlessTest {
    @Autowired
    protected ApplicationContext console;

    @Autowired
    protected Ownership ownership;

    @Autowired
    protected Registry registry;

    @Autowired
    protected Maturity maturity;

    @Autowired
    protected InstantSource clock;

    @Autowired
    private CurrentActor current;

    protected TeamId team = new TeamId("team");
    protected DomainId domain = new DomainId("domain");

    @BeforeEach
    void aJudgedDomain() {
        Accounts.of(console, "ada");
        team = new TeamId(Names.next("team"));
        domain = new DomainId(Names.next("domain"));
        var lead = Set.of(new Team.Member("ada", Team.Member.Standing.LEAD));
        as("ada", () -> ownership.form(team, new TeamDetails(Team.Kind.DOMAIN, "#oncall", lead)));
        as("ada", () -> ownership.promise(domain, sla()));
        maturity.evaluate(Scope.DOMAIN, domain.text());
    }

    private Sla sla() {
        return new Sla(
                FreshnessClass.SOFT,
                FreshnessTier.MINUTES,
                Enforcement.TTL_WITH_SCHEDULED_REFRESH,
                Duration.ofMinutes(15),
                team,
                Criticality.LOW);
    }

    /** Another family of the domain, judged with it. */
    protected FamilyId judgedFamily() {
        var family = new FamilyId(Names.next("family"));
        as("ada", () -> registry.register(spec(family)));
        maturity.evaluate(Scope.DOMAIN, domain.text());
        return family;
    }

    private FamilySpec spec(FamilyId family) {
        return new FamilySpec(
                family,
                domain,
                team,
                null,
                domain + ":v1:" + family + ":{id=int}",
                null,
                "shop",
                "Teasers",
                null,
                null,
                new Invalidation(Strategy.TTL_ONLY, null, null, null),
                new Ttl(Duration.ofMinutes(5), null),
                null,
                null);
    }

    protected <T> T as(String person, Supplier<T> work) {
        var roles = Set.of(Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR);
        return current.callAs(new Actor(person, Actor.Via.UI, null), roles, work);
    }

    protected static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    protected String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    protected void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
