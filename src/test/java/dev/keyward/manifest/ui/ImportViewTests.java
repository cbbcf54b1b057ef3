package dev.keyward.manifest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
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
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** The import page without a browser: ada is a domain editor of one team, which has a domain of its own. */
@ViewPackages(packages = "dev.keyward")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:import-page",
            "keyward.data=./target/import-page",
            "keyward.keyspaces.shop.url=redis://127.0.0.1:1",
            "keyward.keyspaces.shop.environment=PROD"
        })
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "DOMAIN_EDITOR"})
class ImportViewTests extends SpringBrowserlessTest {
    private static final String HEADER = "name,domain,owner,template,keyspace,purpose,invalidation.strategy\n";

    @Autowired
    ApplicationContext console;

    @Autowired
    Registry registry;

    @Autowired
    Ownership ownership;

    @Autowired
    CurrentActor current;

    private final TeamId team = new TeamId(Names.next("team"));
    private final DomainId domain = new DomainId(Names.next("domain"));
    private final String name = Names.next("family");

    @BeforeEach
    void aDomainOfATeamThatAdaIsIn() {
        Accounts.of(console, "ada");
        var ada = new Team.Member("ada", Team.Member.Standing.LEAD);
        var sla = new Sla(
                FreshnessClass.SOFT,
                FreshnessTier.SECONDS,
                Enforcement.SELECTIVE_TTL_WITH_INVALIDATION_QUEUE,
                null,
                team,
                null);
        current.callAs(new Actor("root", Actor.Via.UI, null), Set.of(Role.PLATFORM_ADMIN), () -> {
            ownership.form(team, new TeamDetails(null, "#oncall", Set.of(ada)));
            return ownership.promise(domain, sla);
        });
    }

    @Test
    void aPastedTableIsJudgedAndThenImportedByTheNumber() {
        UI.getCurrent().navigate("families/import");
        paste(HEADER + row(name, "item") + row(name + "-b", "offer"));
        until(() -> find(Button.class).withText("Import 2 families").exists());
        assertThat(words()).contains("2 new");

        test(find(Button.class).withText("Import 2 families").single()).click();
        until(() -> find(DoneCard.class).exists());

        assertThat(registry.count(new FamilyFilter(name, null, null, null, null)))
                .isEqualTo(2);
        assertThat(words()).contains("2 new, 0 changed", "under import");
    }

    @Test
    void aWrongRowBarsTheImportAndSaysWhy() {
        UI.getCurrent().navigate("families/import");
        paste(HEADER + row(name, "item").replace("TTL_ONLY", "NEVER") + row(name + "-b", "offer"));
        until(() -> find(Button.class).withText("Import 1 family").exists());

        var act = find(Button.class).withText("Import 1 family").single();
        assertThat(act.isEnabled()).isFalse();
        assertThat(act.getElement().getAttribute("aria-description")).contains("1 row is wrong");
        assertThat(words()).contains("1 wrong", "1 new");
    }

    @Test
    void aFileThatCannotBeReadSaysWhere() {
        UI.getCurrent().navigate("families/import");
        paste(HEADER.replace("purpose", "purpos"));
        until(() -> find(RefusedCard.class).exists());

        assertThat(words()).contains("Line 1", "Did you mean 'purpose'");
    }

    @Test
    @WithMockUser(
            username = "eve",
            roles = {"VIEWER"})
    void whoMayNotImportReadsWhichRoleIsMissing() {
        UI.getCurrent().navigate("families/import");
        assertThat(words()).contains("domain editor");
    }

    private String row(String family, String thing) {
        return "%s,%s,%s,%s:v1:%s:{id=int},shop,Cards,TTL_ONLY\n".formatted(family, domain, team, domain, thing);
    }

    private void paste(String text) {
        test(find(TextArea.class).single()).setValue(text);
        test(find(Button.class).withText("Dry run").single()).click();
    }

    /** Looking for a component lets the page take in what was worked out beside it. */
    private void until(BooleanSupplier shown) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(shown::getAsBoolean);
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
