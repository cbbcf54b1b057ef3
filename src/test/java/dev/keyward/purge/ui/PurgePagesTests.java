package dev.keyward.purge.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.access.Access;
import dev.keyward.ownership.Ownership;
import dev.keyward.pace.Pace;
import dev.keyward.purge.HowTo;
import dev.keyward.purge.NewPurge;
import dev.keyward.purge.Purge;
import dev.keyward.purge.PurgeState;
import dev.keyward.purge.Purging;
import dev.keyward.purge.Scene;
import dev.keyward.purge.approval.Risk;
import dev.keyward.purge.scope.Manner;
import dev.keyward.redis.KeyListing;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.security.SignedInAccount;
import dev.keyward.security.SignedInSession;
import dev.keyward.testing.Names;
import dev.keyward.testing.RedisServer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ViewPackages(packages = "dev.keyward")
@SpringBootTest(properties = {"spring.datasource.url=jdbc:h2:mem:purge-pages", "keyward.data=./target/purge-pages"})
@WithMockUser(
        username = "ada",
        roles = {"VIEWER", "PURGE_OPERATOR", "PURGE_APPROVER"})
class PurgePagesTests extends SpringBrowserlessTest {
    @DynamicPropertySource
    static void keyspace(DynamicPropertyRegistry properties) {
        properties.add("keyward.keyspaces.test.url", () -> RedisServer.shared().uri());
        properties.add("keyward.keyspaces.test.environment", () -> "DEV");
        properties.add("keyward.keyspaces.live.url", () -> RedisServer.shared().uri());
        properties.add("keyward.keyspaces.live.environment", () -> "PROD");
    }

    @Autowired
    ApplicationContext console;

    @Autowired
    Purging purging;

    @Autowired
    Registry registry;

    @Autowired
    Ownership ownership;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    private Scene scene;

    @BeforeEach
    void theScene() {
        scene = new Scene(console);
    }

    @Test
    void whoeverAskedSeesThatSomebodyElseMustApprove() {
        open(counted());
        assertThat(button("Approve").isEnabled()).isFalse();
        assertThat(text(find(ApprovalPart.class).single())).contains("Somebody else must approve");
    }

    @Test
    @WithMockUser(
            username = "ben",
            roles = {"VIEWER", "PURGE_APPROVER"})
    void somebodyElseApprovesWithOneClick() {
        var purge = counted();
        open(purge);
        test(button("Approve")).click();
        assertThat(purging.purge(purge.id()).state()).isEqualTo(PurgeState.APPROVED);
        assertThat(text(find(StoryPart.class).single())).contains("ben approved it");
    }

    @Test
    @WithMockUser(
            username = "ben",
            roles = {"VIEWER", "PURGE_APPROVER"})
    void aPurgeOfHighRiskIsApprovedWithOneClickThatSaysWhatItDoesAndAReason() {
        var purge = scene.counted(Scene.purgeOf(scene.strictFamilyInProduction(), Map.of(), null, "live"));
        open(purge);
        test(button("Approve purging 0 keys in live (PROD)")).click();
        var comment = find(TextArea.class).withCaption("Comment").single();
        assertThat(comment.isInvalid()).isTrue();
        assertThat(purging.purge(purge.id()).approvals()).isEmpty();

        comment.setValue("The rates are wrong, support confirmed it");
        test(button("Approve purging 0 keys in live (PROD)")).click();
        assertThat(purging.purge(purge.id()).approvals()).hasSize(1);
        assertThat(find(ConfirmDialog.class).exists()).isFalse();
    }

    @Test
    void whoeverTypedTheirPasswordLongAgoIsAskedForItBesideWhatWhereHowManyAndWhose() {
        var name = Names.next("approver");
        var password = scene.asAdmin(() -> console.getBean(Access.class).create(name, Set.of(Role.PURGE_APPROVER)));
        console.getBean(JdbcClient.class)
                .sql("update account set one_time_until = null where name = ?")
                .param(name)
                .update();
        var longAgo = console.getBean(InstantSource.class).instant().minusSeconds(400);
        var who = new SignedInAccount(name, 1, longAgo);
        SecurityContextHolder.getContext()
                .setAuthentication(SignedInSession.proof(who, Set.of(Role.VIEWER, Role.PURGE_APPROVER), null));
        var family = scene.strictFamilyInProduction();
        var purge = scene.counted(Scene.purgeOf(family, Map.of(), null, "live"));
        assertThat(purge.risk()).isEqualTo(Risk.HIGH);
        open(purge);
        find(TextArea.class).withCaption("Comment").single().setValue("The rates are wrong");
        test(button("Approve purging 0 keys in live (PROD)")).click();
        assertThat(purging.purge(purge.id()).approvals()).isEmpty();

        var dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getTextRecursively())
                .contains("live", "PROD", family.name().text(), family.owner().text());
        find(PasswordField.class).single().setValue("not mine");
        test(button("Approve purging 0 keys")).click();
        assertThat(find(PasswordField.class).single().isInvalid()).isTrue();
        assertThat(purging.purge(purge.id()).approvals()).isEmpty();

        find(PasswordField.class).single().setValue(password);
        test(button("Approve purging 0 keys")).click();
        assertThat(purging.purge(purge.id()).approvals()).hasSize(1);
    }

    @Test
    @WithMockUser(
            username = "ben",
            roles = {"VIEWER", "PURGE_APPROVER"})
    void aRejectionWithoutACommentIsToldAtTheField() {
        var purge = counted();
        open(purge);
        test(button("Reject")).click();
        var comment = find(TextArea.class).withCaption("Comment").single();
        assertThat(comment.isInvalid()).isTrue();
        assertThat(purging.purge(purge.id()).state()).isEqualTo(PurgeState.PENDING_APPROVAL);
    }

    @Test
    @WithMockUser(
            username = "vera",
            roles = {"VIEWER"})
    void whoMayNotSeesTheButtonAsleepAndTheRoleThatWouldDo() {
        open(counted());
        assertThat(button("Approve").isEnabled()).isFalse();
        assertThat(button("Cancel request\u2026").isEnabled()).isFalse();
        assertThat(text(find(ApprovalPart.class).single())).contains("purge approver");
    }

    /** Who looks for it at night finds it, and who may turn it. */
    @Test
    @WithMockUser(
            username = "vera",
            roles = {"VIEWER"})
    void whoMayNotStopAllPurgesSeesWhoMay() {
        navigate(PurgeListView.class);
        assertThat(button("Stop all purges\u2026").isEnabled()).isFalse();
        assertThat(button("Stop all purges\u2026").getTooltip().getText()).contains("platform admin or purge approver");
    }

    @Test
    void theButtonsAreTheTransitionsOfTheState() {
        var purge = counted();
        open(purge);
        assertThat(acts()).containsExactly("Cancel request\u2026", "Count again");
        scene.asBen(() -> purging.approve(purge.id(), purge.scopeHash(), ""));
        open(purge);
        assertThat(acts()).containsExactly("Cancel request\u2026", "Count again", "Purge 0 keys\u2026");
        scene.asAda(() -> purging.move(purge.id(), PurgeState.CANCELLED, "not needed"));
        open(purge);
        assertThat(acts()).containsExactly("Request it again");
    }

    @Test
    void openingThePageStartsNothing() {
        var purge = scene.approved(Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), Map.of()));
        open(purge);
        assertThat(purging.purge(purge.id()).version()).isEqualTo(purge.version());
    }

    @Test
    void aWrongValueIsToldAtItsFieldAndStays() {
        var family = scene.family(":v1:item:{item_id=int}");
        at("purges/new?family=" + family.name());
        var field = find(ValuesField.class).single();
        field.add("4*2");
        find(TextArea.class).withCaption("Reason").single().setValue("Stale after the import");
        test(button("Preview")).click();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("4*2").contains("digits");
        assertThat(field.chosen()).containsExactly("4*2");
        assertThat(find(TextArea.class).withCaption("Reason").single().getValue())
                .isNotEmpty();
    }

    @Test
    void anOlderTemplateVersionIsPurgedWhereItIsChosen() {
        var family = scene.family(":v1:item:{item_id=int}");
        at("purges/new?family=" + family.name());
        assertThat(find(VersionsField.class).exists())
                .as("there is one version only")
                .isFalse();

        scene.reshaped(family, ":v2:item:{item_id=int}");
        at("purges/new?family=" + family.name());
        assertThat(find(VersionsField.class).single().chosen()).containsExactly(2);

        at("purges/new?version=1&reason=Left+over+by+version+1&family=" + family.name());
        test(button("Preview")).click();
        var found = purging.page(
                new dev.keyward.purge.PurgeFilter(Set.of(), null, family.name().text(), null, null, null), null, 0, 1);
        assertThat(purging.purge(found.getFirst().id()).scope().families())
                .extracting(dev.keyward.purge.scope.ScopedFamily::templateVersion)
                .containsExactly(1);
    }

    @Test
    void whatServesAnIncidentAsksForTheValuesFirst() {
        var family = scene.family(":v1:item:{item_id=int}");
        at("purges/new?incident=12&reason=Old+prices&family=" + family.name());
        assertThat(find(ValuesField.class).single().isAutofocus()).isTrue();
        assertThat(find(TextArea.class).withCaption("Reason").single().getValue())
                .isEqualTo("Old prices");

        at("purges/new?incident=12&value.item_id=7&family=" + family.name());
        assertThat(find(ValuesField.class).single().chosen()).containsExactly("7");
        assertThat(find(ValuesField.class).single().isAutofocus()).isFalse();
    }

    @Test
    void aMissingReasonAndNoFamilyAreToldTogetherAtTheirFields() {
        navigate(PurgeRequestView.class);
        test(button("Preview")).click();
        assertThat(find(TextArea.class).withCaption("Reason").single().isInvalid())
                .isTrue();
        assertThat(find(MultiSelectComboBox.class)
                        .withCaption("Key families")
                        .single()
                        .isInvalid())
                .isTrue();
    }

    /** Somebody who misspelt it would think that the keys are gone. */
    @Test
    void aPreviewByAnIndexThatListsNothingNamesTheIndex() {
        var family = scene.family(":v1:item:{item_id=int}");
        var how = new HowTo(Pace.STANDARD, null, new Manner.Index("no:such:index", KeyListing.Kind.SET), null);
        open(scene.counted(
                new NewPurge(List.of(family.name().text()), "test", Map.of(), null, null, "Old", null, null, how)));
        assertThat(text(find(BlastRadius.class).single()))
                .contains("The SET no:such:index lists no key of the scope, or is not there")
                .contains("under 1 s at every pace");
    }

    @Test
    void theFiltersComeFromTheAddressAndGoThere() {
        var purge = counted();
        at("purges?state=PENDING_APPROVAL&mine=true&q=" + scene.domain);
        assertThat(find(Checkbox.class).single().getValue()).isTrue();
        assertThat(find(Button.class)
                        .withAriaLabel("Remove filter State: Waiting for approval")
                        .exists())
                .isTrue();
        var family = purge.scope().families().getFirst().name();
        at("purges?state=DEAD&family=" + family);
        assertThat(rows()).isZero();
        at("purges?family=" + family);
        assertThat(rows()).isOne();
        at("purges?incident=999999999");
        assertThat(rows()).isZero();
        assertThat(find(Button.class)
                        .withAriaLabel("Remove filter Incident: #999999999")
                        .exists())
                .isTrue();
    }

    @Test
    void theKillSwitchIsShownOnEveryPageOfPurgesWithItsReason() {
        var purge = counted();
        turn(true, "Redis is failing over");
        try {
            open(purge);
            assertThat(text(find(KillSwitchBar.class).single())).contains("Redis is failing over");
            navigate(PurgeRequestView.class);
            assertThat(text(find(KillSwitchBar.class).single())).contains("Redis is failing over");
            navigate(PurgeListView.class);
            assertThat(text(find(KillSwitchBar.class).single())).contains("Redis is failing over");
            assertThat(button("Allow purges again\u2026").isEnabled()).isTrue();
        } finally {
            turn(false, "It is back");
        }
        navigate(PurgeListView.class);
        assertThat(find(KillSwitchBar.class).exists()).isFalse();
    }

    @Test
    void whatEverybodyWouldBeRefusedIsAsleepAndSaysWhy() {
        var purge = scene.approved(Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), Map.of()));
        turn(true, "Redis is failing over");
        try {
            open(purge);
            var run = button("Purge 0 keys\u2026");
            assertThat(run.isEnabled()).isFalse();
            assertThat(run.getElement().getAttribute("aria-description")).contains("Redis is failing over", "root");
        } finally {
            turn(false, "It is back");
        }
        open(purge);
        assertThat(button("Purge 0 keys\u2026").isEnabled()).isTrue();
    }

    @Test
    void aDeadPurgeIsNotReplayedWhileAllPurgesAreStopped() {
        var purge = scene.approved(Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), Map.of()));
        stands(purge, "DEAD", "active_scope = null, finished_at = requested_at");
        turn(true, "Redis is failing over");
        try {
            open(purge);
            assertThat(button("Replay").isEnabled()).isFalse();
            assertThat(button("Replay").getElement().getAttribute("aria-description"))
                    .contains("Redis is failing over");
        } finally {
            turn(false, "It is back");
        }
        open(purge);
        assertThat(acts()).containsExactly("Replay", "Request it again");
        assertThat(button("Replay").isEnabled()).isTrue();
    }

    @Test
    void aPausedPurgeWhoseApprovalIsTooOldEndsAndIsRequestedAgainAsItWas() {
        var purge = pausedTooLong();
        open(purge);
        assertThat(acts()).containsExactly("Abort\u2026", "Resume", "Request it again\u2026");
        assertThat(button("Resume").isEnabled()).isFalse();
        test(button("Request it again\u2026")).click();
        test(button("Abort and request again")).click();

        assertThat(purging.purge(purge.id()).state()).isEqualTo(PurgeState.ABORTED);
        var asked = find(RequestForm.class).single().wanted();
        assertThat(asked.families()).isEqualTo(Titles.names(purge.scope()));
        assertThat(asked.values()).isEqualTo(purge.scope().values());
        assertThat(asked.maxKeysPerSecond()).isEqualTo(250);
        assertThat(asked.reason()).isEqualTo(purge.reason());
    }

    @Test
    void noFormOpensToRequestAgainWhereTheAbortOfTheOldOneIsRefused() {
        var purge = pausedTooLong();
        open(purge);
        test(button("Request it again\u2026")).click();
        stands(purge, "COMPLETED", "active_scope = null, finished_at = requested_at");
        test(button("Abort and request again")).click();

        assertThat(find(RequestForm.class).exists()).isFalse();
        assertThat(purging.purge(purge.id()).state()).isEqualTo(PurgeState.COMPLETED);
        assertThat(find(Notification.class).all()).isNotEmpty();
    }

    private Purge pausedTooLong() {
        var wanted = Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), values("item_id", "42"), 250L);
        var purge = scene.approved(wanted);
        stands(purge, "PAUSED", "approval_expires_at = requested_at, started_at = requested_at");
        jdbc.sql("update purge_approval set decided_at = ? where purge = ?")
                .param(java.time.OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .param(purge.id().value())
                .update();
        return purge;
    }

    private void stands(Purge purge, String state, String more) {
        jdbc.sql("update purge_request set state = ?, %s where id = ?".formatted(more))
                .param(state)
                .param(purge.id().value())
                .update();
    }

    private static Map<String, List<String>> values(String name, String value) {
        return Map.of(name, List.of(value));
    }

    private void turn(boolean on, String reason) {
        scene.as(
                "root",
                Set.of(Role.PLATFORM_ADMIN),
                () -> purging.turnKillSwitch(on, reason, purging.killSwitch().version()));
    }

    private Purge counted() {
        return scene.counted(Scene.purgeOf(scene.family(":v1:item:{item_id=int}"), Map.of()));
    }

    private static void open(Purge purge) {
        UI.getCurrent().navigate(PurgeNavigation.purge(purge.id()));
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private List<String> acts() {
        var header = find(H1.class)
                .single()
                .getParent()
                .flatMap(Component::getParent)
                .flatMap(Component::getParent);
        return find(Button.class, header.orElseThrow()).all().stream()
                .map(Button::getText)
                .toList();
    }

    private static void at(String address) {
        var path = address.substring(0, address.indexOf('?'));
        UI.getCurrent().navigate(path, QueryParameters.fromString(address.substring(path.length() + 1)));
    }

    private int rows() {
        return find(PurgeGrid.class).single().getDataProvider().size(new Query<>());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
