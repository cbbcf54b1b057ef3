package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.finding.NewWaiver;
import dev.keyward.finding.Waivers;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Promises;
import dev.keyward.registry.Strategy;
import dev.keyward.security.Role;
import dev.keyward.testing.Names;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The tab of a family that tells what the rules find; the family's events have no dead-letter queue (KF003). */
class FindingsTabTests extends RegistryPage {
    @Autowired
    Waivers waivers;

    @Autowired
    InstantSource clock;

    @Test
    void aWaiverIsAskedForWithAReasonAndWaitsForSomebodyElse() {
        var family = fragile();
        open(FamilyNavigation.path(family.name()) + "?tab=findings");
        assertThat(words()).contains("What the rules find", "KF003", "first seen", "One error keeps the family");

        press("Ask for a waiver");
        press("Ask for the waiver");
        assertThat(waivers.of(family.name())).isEmpty();
        test(find(TextArea.class).withLabel("Why it cannot be mended yet").single())
                .setValue("The queue comes with the broker's next release");
        press("Ask for the waiver");

        assertThat(waivers.of(family.name())).hasSize(1);
        assertThat(words()).contains("ada asks for a waiver through", "The queue comes with the broker's next release");
        assertThat(find(Button.class).withText("Approve").single().isEnabled()).isFalse();
    }

    @Test
    @WithMockUser(
            username = "ben",
            roles = {"VIEWER", "DOMAIN_APPROVER"})
    void anApproverDecidesOnThePageAndTheDraftCanBeSubmitted() {
        var family = fragile();
        as("ada", Role.DOMAIN_EDITOR, () -> waivers.request(family.name(), wanted()));
        open(FamilyNavigation.path(family.name()) + "?tab=findings");

        press("Approve");
        test(find(TextArea.class).withLabel("Reason").single()).setValue("A small risk until then");
        press("Approve the waiver");

        assertThat(words())
                .contains("Waived", "ben waived it until", "No error stands against it", "1 waived for a while");
        assertThat(find(Button.class).withText("Revoke").single().isEnabled()).isTrue();
    }

    @Test
    void aDeniedWaiverStaysToBeRead() {
        var family = fragile();
        assertThat(family.state()).isEqualTo(FamilyState.DRAFT);

        as("ada", Role.DOMAIN_EDITOR, () -> waivers.request(family.name(), wanted()));
        var waiver = waivers.of(family.name()).getFirst();
        as("ben", Role.DOMAIN_APPROVER, () -> waivers.decide(waiver.id(), false, "Wait for the release"));
        open(FamilyNavigation.path(family.name()) + "?tab=findings");

        assertThat(words()).contains("Waivers that are over", "ben denied it: Wait for the release");
        assertThat(find(Button.class).withText("Ask for a waiver").exists()).isTrue();
    }

    private NewWaiver wanted() {
        return new NewWaiver("KF003", "Until the release", clock.instant().plus(Duration.ofDays(30)));
    }

    private Family fragile() {
        var spec = spec(Names.next("family"), ":v1:item:{id=int}")
                .but()
                .invalidation(new Promises.Invalidation(
                        Strategy.EVENT_DRIVEN,
                        new Promises.Retry(3, Promises.Retry.Backoff.FIXED),
                        null,
                        Promises.Invalidation.Fallback.READ_THROUGH))
                .spec();
        return as("ada", Role.DOMAIN_EDITOR, () -> registry.register(spec));
    }
}
