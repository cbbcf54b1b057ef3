package dev.keyward.stewardship.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
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
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Strategy;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.stewardship.Stewardship;
import dev.keyward.stewardship.TransferFilter;
import dev.keyward.stewardship.Transfers;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Ada is an editor of two teams; the family belongs to the first. */
@ViewPackages(packages = "dev.keyward")
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:ownership-pages",
            "keyward.data=./target/ownership-pages",
            "keyward.keyspaces.shop.url=redis://127.0.0.1:1"
        })
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "DOMAIN_EDITOR"})
class StewardshipPagesTests extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext console;

    @Autowired
    Registry registry;

    @Autowired
    Ownership ownership;

    @Autowired
    Stewardship stewardship;

    @Autowired
    Transfers transfers;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private TeamId team = new TeamId("unset");
    private TeamId other = new TeamId("unset");
    private DomainId domain = new DomainId("unset");
    private FamilyId family = new FamilyId("unset");

    @BeforeEach
    void aFamily() {
        team = formed("ada", "ben");
        other = formed("eve", "cleo");
        domain = new DomainId(Names.next("domain"));
        asAdmin(() -> ownership.promise(
                domain,
                new Sla(
                        FreshnessClass.SOFT,
                        FreshnessTier.MINUTES,
                        Enforcement.TTL_WITH_SCHEDULED_REFRESH,
                        null,
                        team,
                        null)));
        family = family();
    }

    @Test
    void handingOverTakesATeamAndAReason() {
        open();
        press("Hand over");
        press("Offer the family");
        assertThat(find(ComboBox.class).withLabel("New owner").single().isInvalid())
                .isTrue();
        team("New owner").setValue(other);
        reason("They read it on every page");
        press("Offer the family");

        assertThat(words()).contains("A transfer is open", "%s offers it to %s.".formatted(team, other), "Its turn");
        var accept = find(Button.class).withText("Accept").all().getFirst();
        assertThat(accept.isEnabled()).isFalse();
        assertThat(accept.getElement().getAttribute("aria-description")).contains("cleo", "eve");
        press("Withdraw");
        press("Withdraw the transfer");
        assertThat(words()).doesNotContain("A transfer is open").contains("Withdrawn");
    }

    @Test
    @WithMockUser(
            username = "eve",
            roles = {"VIEWER", "DOMAIN_EDITOR"})
    void anotherTeamClaimsAndNeitherOffersNorAttests() {
        open();
        assertThat(button("Hand over").isEnabled()).isFalse();
        assertThat(button("Attest").getElement().getAttribute("aria-description"))
                .contains("Only members of " + team);
        press("Claim");
        team("Your team").setValue(other);
        reason("We build it now");
        press("Claim the family");

        assertThat(transfers.page(TransferFilter.of(family), 0, 5))
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.toTeam()).isEqualTo(other);
                    assertThat(claim.deciders()).containsExactlyInAnyOrder("ada", "ben");
                });
    }

    @Test
    void driftIsExplainedCauseByCauseWithWhatMendsIt() {
        staff(team, null, "ada");
        open();

        assertThat(words())
                .contains(
                        "Ownership has drifted",
                        "Everything hangs on one person in " + team,
                        "OD04 · weighs 15",
                        "OD06 · weighs 25",
                        "Score 40 of 100",
                        "Open the team");
    }

    @Test
    void attestingIsOneClickAndSaysWhatWasSeen() {
        open();
        press("Attest");
        assertThat(stewardship.attestations(family))
                .singleElement()
                .satisfies(made -> assertThat(made.person()).isEqualTo("ada"));
        assertThat(words()).contains("%s attested".formatted(team), "Nothing changed since.");
    }

    @Test
    void tenFamiliesAreAttestedInTwoClicks() {
        var families = Stream.concat(
                        Stream.of(family), Stream.generate(this::family).limit(9))
                .toList();
        jdbc.sql("update known_owner set since = ? where owner = ?")
                .params(clock.instant().minus(Duration.ofDays(85)).atOffset(ZoneOffset.UTC), team.text())
                .update();
        UI.getCurrent().navigate("duties");
        assertThat(words()).contains("Attest that you answer for 10 families");
        UI.getCurrent().navigate("ownership");

        press("Attest 10 families");
        button("Attest 10 families", 1).click();

        assertThat(families)
                .allSatisfy(name -> assertThat(stewardship.attestations(name)).hasSize(1));
        assertThat(stewardship.due("ada").stream().filter(due -> families.contains(due.family())))
                .isEmpty();
    }

    @Test
    void theListShowsWhatTheAddressSays() {
        staff(team, null, "ada");
        UI.getCurrent().navigate("ownership", QueryParameters.of("domain", domain.text()));
        var grid = test(find(DriftGrid.class).single());
        assertThat(grid.size()).isEqualTo(1);
        assertThat(grid.getRow(0).rules()).containsExactly("OD06", "OD04");
        assertThat(words()).contains("1 of 1 drifted", "Domain: " + domain);

        UI.getCurrent().navigate("ownership", QueryParameters.of("team", other.text()));
        assertThat(words()).contains("No family matches");
    }

    private void open() {
        UI.getCurrent().navigate("families/" + family, QueryParameters.of("tab", "ownership"));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<TeamId> team(String label) {
        return (ComboBox<TeamId>) find(ComboBox.class).withLabel(label).single();
    }

    private void reason(String text) {
        test(find(TextArea.class).withLabel("Reason").single()).setValue(text);
    }

    private Button button(String text) {
        return find(Button.class).withText(text).all().getFirst();
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

    private TeamId formed(String... people) {
        Accounts.of(console, people);
        var name = new TeamId(Names.next("team"));
        asAdmin(() -> ownership.form(name, details("#oncall", people)));
        return name;
    }

    private void staff(TeamId name, @Nullable String channel, String... people) {
        asAdmin(() -> ownership.change(name, ownership.team(name).version(), details(channel, people)));
    }

    private static TeamDetails details(@Nullable String channel, String... people) {
        return new TeamDetails(
                null,
                channel,
                Stream.of(people)
                        .map(person -> new Team.Member(person, Team.Member.Standing.MEMBER))
                        .collect(Collectors.toSet()));
    }

    private <T> T asAdmin(Supplier<T> work) {
        return as("root", Role.PLATFORM_ADMIN, work);
    }

    private <T> T as(String person, Role role, Supplier<T> work) {
        return Objects.requireNonNull(current.callAs(new Actor(person, Actor.Via.UI, null), Set.of(role), work));
    }
}
