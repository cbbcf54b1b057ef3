package dev.keyward.ownership.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.access.Access;
import dev.keyward.kernel.Actor;
import dev.keyward.ownership.Criticality;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.PlaybookRow;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.testing.Names;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:shell", "keyward.data=./target/shell"})
@WithMockUser(username = "root", roles = "PLATFORM_ADMIN")
class OwnershipPagesTests extends SpringBrowserlessTest {
    @Autowired
    Ownership ownership;

    @Autowired
    CurrentActor current;

    @Autowired
    Access access;

    private TeamId team = new TeamId("unset");

    @BeforeEach
    void aTeam() {
        team = asAdmin(() -> ownership.form(new TeamId(Names.next("team")), new TeamDetails(null, null, null)))
                .name();
    }

    @Test
    void aTeamsPageSaysWhoIsInItAndWhatSpeaksAgainstLettingItGo() {
        promise(FreshnessClass.SOFT, Criticality.LOW);
        UI.getCurrent().navigate("teams/" + team);
        assertThat(words()).contains("Nobody in it can act now", "It is the steward of the domain");

        press("Deactivate");
        assertThat(find(com.vaadin.flow.component.dialog.Dialog.class).single().getHeaderTitle())
                .contains("cannot go yet");
        press("Close");
        assertThat(ownership.team(team).status()).isEqualTo(dev.keyward.ownership.Team.Status.ACTIVE);
    }

    @Test
    void aTeamOnWhichNothingDependsGoesForAReason() {
        UI.getCurrent().navigate("teams/" + team);
        press("Deactivate");
        press("Deactivate " + team);
        assertThat(ownership.team(team).status()).isEqualTo(dev.keyward.ownership.Team.Status.ACTIVE);
        type("Reason", "Merged into another team");
        press("Deactivate " + team);

        assertThat(words()).contains("It is not at work");
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    @Test
    void theStrictestDomainStandsFirst() {
        promise(FreshnessClass.BATCH, Criticality.CRITICAL);
        promise(FreshnessClass.STRICT, Criticality.LOW);
        promise(FreshnessClass.STRICT, Criticality.CRITICAL);

        UI.getCurrent().navigate("domains");

        var grid = test(find(DomainGrid.class).single());
        assertThat(IntStream.range(0, grid.size()).mapToObj(grid::getRow).toList())
                .isSortedAccordingTo(
                        Comparator.comparing(Domain::freshnessClass).thenComparing(Domain::criticality));
    }

    @Test
    void anAdminAddsADomain() {
        var name = Names.next("domain");
        UI.getCurrent().navigate("domains");
        press("Add a domain");
        type("Domain", name);
        select("Class", FreshnessClass.SOFT);
        select("Freshness SLA", FreshnessTier.MINUTES);
        select("Enforcement", Enforcement.TTL_WITH_SCHEDULED_REFRESH);
        steward().setValue(team);

        press("Add the domain");

        var domain = ownership.domain(new DomainId(name));
        assertThat(domain.maxStalenessSeconds()).isEqualTo(900);
        assertThat(domain.steward()).isEqualTo(team);
    }

    @Test
    void aRowOfThePlaybookIsEnoughToBeginADomain() {
        var name = Names.next("domain");
        UI.getCurrent().navigate("domains");
        press("Add a domain");
        select("Begin with a row of the playbook", PlaybookRow.ACCOUNT);
        type("Domain", name);
        steward().setValue(team);
        press("Add the domain");

        var domain = ownership.domain(new DomainId(name));
        assertThat(domain.freshnessClass()).isEqualTo(FreshnessClass.STRICT);
        assertThat(domain.enforcement()).isEqualTo(Enforcement.EVENT_DRIVEN_WITH_READ_THROUGH_FALLBACK);
        assertThat(domain.maxStalenessSeconds()).isEqualTo(2);
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndStaysTyped() {
        UI.getCurrent().navigate("domains");
        press("Add a domain");
        type("Domain", "Not A Slug");
        select("Class", FreshnessClass.SOFT);
        select("Freshness SLA", FreshnessTier.MINUTES);
        select("Enforcement", Enforcement.TTL_WITH_SCHEDULED_REFRESH);
        steward().setValue(team);

        press("Add the domain");

        var field = find(TextField.class).withLabel("Domain").single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("lower-case");
        assertThat(field.getValue()).isEqualTo("Not A Slug");
    }

    @Test
    void anEditOfAnOldVersionIsRefusedAndSaysSo() {
        editTheTeam();
        asAdmin(() -> ownership.change(team, ownership.team(team).version(), new TeamDetails(null, "#theirs", null)));

        type("Escalation channel", "#yours");
        press("Save changes");

        assertThat(find(EditDialog.class).single().getElement().getTextRecursively())
                .contains("changed by somebody else");
        assertThat(ownership.team(team).escalationChannel()).isEqualTo("#theirs");
    }

    @Test
    void anAdminPutsPeopleIntoATeam() {
        var lead = account();
        var ben = account();
        editTheTeam();
        assertThat(picker("Leads").getListDataView().getItems()).contains(lead, ben);
        picker("Leads").setValue(Set.of(lead));
        picker("Members").setValue(Set.of(lead, ben));

        press("Save changes");
        assertThat(picker("Members").getErrorMessage()).isEqualTo("Somebody is a lead already.");
        assertThat(ownership.team(team).members()).isEmpty();

        picker("Members").setValue(Set.of(ben));
        press("Save changes");
        assertThat(ownership.team(team).members()).extracting("person").containsExactlyInAnyOrder(lead, ben);
        assertThat(ownership.isMember(lead, team)).isTrue();
    }

    @Test
    @WithMockUser(username = "vera", roles = "VIEWER")
    void othersReadWhoMayChangeThem() {
        for (var page : new String[][] {{"domains", "Add a domain"}, {"teams", "Add a team"}}) {
            UI.getCurrent().navigate(page[0]);
            var add = find(Button.class).withText(page[1]).all().getFirst();
            assertThat(add.isEnabled()).as(page[1]).isFalse();
            assertThat(add.getElement().getAttribute("aria-description")).contains("platform admin");
        }
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> picker(String label) {
        return find(MultiSelectComboBox.class).withLabel(label).single();
    }

    private String account() {
        var name = Names.next("person");
        asAdmin(() -> access.create(name, Set.of(Role.VIEWER)));
        return name;
    }

    private void editTheTeam() {
        UI.getCurrent().navigate("teams", QueryParameters.of("q", team.text()));
        test((Button) test(find(TeamGrid.class).single()).getCellComponent(0, "edit"))
                .click();
    }

    private void promise(FreshnessClass freshnessClass, Criticality criticality) {
        var sla = new Sla(
                freshnessClass, FreshnessTier.HOURS, Enforcement.TTL_WITH_SCHEDULED_REFRESH, null, team, criticality);
        asAdmin(() -> ownership.promise(new DomainId(Names.next("domain")), sla));
    }

    private <T> T asAdmin(Supplier<T> work) {
        return current.callAs(new Actor("root", Actor.Via.UI, null), Set.of(Role.PLATFORM_ADMIN), work);
    }

    private void type(String label, String text) {
        test(find(TextField.class).withLabel(label).single()).setValue(text);
    }

    private void press(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    @SuppressWarnings("unchecked")
    private <T> void select(String label, T value) {
        ((Select<T>) find(Select.class).withLabel(label).single()).setValue(value);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<TeamId> steward() {
        return find(ComboBox.class).withLabel("Steward").single();
    }
}
