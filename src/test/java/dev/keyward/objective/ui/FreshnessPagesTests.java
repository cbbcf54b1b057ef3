package dev.keyward.objective.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.kernel.Actor;
import dev.keyward.measurement.Measurement;
import dev.keyward.measurement.Measurements;
import dev.keyward.objective.Adjustment;
import dev.keyward.objective.Adjustments;
import dev.keyward.objective.NewAdjustment;
import dev.keyward.objective.Objectives;
import dev.keyward.objective.Standings;
import dev.keyward.objective.budget.BudgetState;
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
import dev.keyward.registry.Promises;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/** Ada is an editor of the family's owner. */
@ViewPackages(packages = "dev.keyward")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:freshness-pages",
            "keyward.data=./target/freshness-pages",
            "keyward.keyspaces.shop.url=redis://127.0.0.1:1",
            "keyward.keyspaces.shop.regions=eu"
        })
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "DOMAIN_EDITOR"})
class FreshnessPagesTests extends SpringBrowserlessTest {
    @Autowired
    Registry registry;

    @Autowired
    Ownership ownership;

    @Autowired
    Objectives objectives;

    @Autowired
    Standings standings;

    @Autowired
    Adjustments adjustments;

    @Autowired
    Measurements measurements;

    @Autowired
    CurrentActor current;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationContext console;

    private TeamId team = new TeamId("unset");
    private DomainId domain = new DomainId("unset");
    private FamilyId family = new FamilyId("unset");

    @BeforeEach
    void aFamily() {
        team = new TeamId(Names.next("team"));
        Accounts.of(console, "ada");
        domain = new DomainId(Names.next("domain"));
        as("root", Role.PLATFORM_ADMIN, () -> {
            ownership.form(
                    team,
                    new TeamDetails(null, "#oncall", Set.of(new Team.Member("ada", Team.Member.Standing.MEMBER))));
            return ownership.promise(
                    domain,
                    new Sla(
                            FreshnessClass.SOFT,
                            FreshnessTier.MINUTES,
                            Enforcement.TTL_WITH_SCHEDULED_REFRESH,
                            null,
                            team,
                            null));
        });
        family = family();
    }

    @Test
    void anEstimateSaysThatItIsOneAndMissingSeriesAreFailingChecks() {
        open();

        assertThat(words())
                .contains(
                        "99 % of the reads at most 15 minutes stale, over 28 days rolling.",
                        "the default of the freshness class counts",
                        "100 % estimated",
                        "Hit p95 is not reported",
                        "Stale reads are not reported");
        assertThat(find(BudgetBar.class).all())
                .allMatch(bar -> bar.getClassNames().contains("kw-budget-estimated"));
    }

    @Test
    void measuredItShowsTheArithmeticAndWhatIsMissingBesides() {
        report(90, 0);
        open();

        assertThat(words()).contains("Measured: 0 bad of 9,000 sampled reads", "Hit p95 is not reported");
        assertThat(words()).doesNotContain("Stale reads are not reported", "estimated");
    }

    @Test
    void theOwnerChangesTheObjectiveWithAReasonAndWrongFieldsSayWhy() {
        open();
        press("Edit objective");
        find(NumberField.class).withLabel("Target, % of reads").single().setValue(100.0);
        press("Save the objective");
        assertThat(find(NumberField.class)
                        .withLabel("Target, % of reads")
                        .single()
                        .isInvalid())
                .isTrue();
        find(NumberField.class).withLabel("Target, % of reads").single().setValue(99.5);
        press("Save the objective");
        assertThat(find(TextArea.class).withLabel("Why it differs").single().isInvalid())
                .isTrue();
        find(TextArea.class).withLabel("Why it differs").single().setValue("Prices feed the checkout");
        press("Save the objective");

        assertThat(objectives.objective(family).target()).isEqualTo(0.995);
        assertThat(words()).contains("The owner chose this: Prices feed the checkout");
    }

    @Test
    @WithMockUser(
            username = "eve",
            roles = {"VIEWER", "DOMAIN_EDITOR"})
    void othersSeeTheButtonsAndWhyTheyMayNot() {
        open();

        assertThat(button("Edit objective").isEnabled()).isFalse();
        assertThat(button("Pause").getElement().getAttribute("aria-description"))
                .contains("owner team");
    }

    @Test
    @WithMockUser(
            username = "ben",
            roles = {"VIEWER", "DOMAIN_APPROVER"})
    void anExclusionIsDecidedBySomebodyElse() {
        var now = clock.instant();
        as(
                "ada",
                Role.DOMAIN_EDITOR,
                () -> adjustments.request(
                        family,
                        new NewAdjustment(
                                Adjustment.Kind.EXCLUDE,
                                null,
                                now.minusSeconds(7_200),
                                now.minusSeconds(3_600),
                                "A load test")));
        open();
        press("Decide");
        find(TextArea.class).withLabel("Comment").single().setValue("Seen it");
        button("Decide", 1).click();

        assertThat(words()).contains("Exclude: A load test", "Approved");
    }

    @Test
    void theOverviewShowsWhatTheAddressSaysAndCountsWhatItHides() {
        standings.of(family);
        UI.getCurrent().navigate("freshness", QueryParameters.of("domain", domain.text()));
        var grid = test(find(FreshnessGrid.class).single());

        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getRow(0).state()).isEqualTo(BudgetState.HEALTHY);
        assertThat(words()).contains("Freshness objectives", "Domain: " + domain);
        UI.getCurrent().navigate("freshness", QueryParameters.of("state", "exhausted"));
        assertThat(words()).contains("No family matches");
    }

    private void report(int minutes, long stale) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<Measurement> items = IntStream.rangeClosed(1, minutes)
                .mapToObj(n -> new Measurement(
                        family,
                        "eu",
                        now.minus(Duration.ofMinutes(n)),
                        60,
                        100,
                        100,
                        0,
                        100,
                        stale,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "test",
                        "n-" + n))
                .toList();
        as("ada", Role.DOMAIN_EDITOR, () -> measurements.take(items));
    }

    private void open() {
        UI.getCurrent().navigate("families/" + family, QueryParameters.of("tab", "freshness"));
    }

    private Button button(String text) {
        return button(text, 0);
    }

    private Button button(String text, int place) {
        return find(Button.class).withText(text).all().get(place);
    }

    private void press(String text) {
        test(button(text)).click();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private FamilyId family() {
        var name = new FamilyId(Names.next("family"));
        as(
                "ada",
                Role.DOMAIN_EDITOR,
                () -> registry.register(new FamilySpec(
                        name,
                        domain,
                        team,
                        null,
                        "%s:v1:%s:{id=int}".formatted(domain, name),
                        null,
                        "shop",
                        "Item card on listing pages",
                        "catalog-db.items",
                        null,
                        new Promises.Invalidation(Strategy.TTL_ONLY, null, null, null),
                        new Promises.Ttl(Duration.ofMinutes(10), 10),
                        null,
                        null)));
        return name;
    }

    private <T> @Nullable T as(String person, Role role, Supplier<T> work) {
        return Objects.requireNonNull(current.callAs(new Actor(person, Actor.Via.UI, null), Set.of(role), work));
    }
}
