package dev.keyward.registry.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.PlaceholderUse.Meaning;
import dev.keyward.registry.Promises.PlaceholderUse.Source;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.security.Role;
import dev.keyward.testing.Names;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

class FamilyViewTests extends RegistryPage {

    @Test
    void theFactsSayWhatIsInheritedAndFromWhere() {
        open(FamilyNavigation.path(family(":v1:item:{id=int}").name()));

        assertThat(words())
                .contains(
                        "A value may be at most 1 minute old",
                        "inherited from the domain",
                        domain.text(),
                        "Event-driven");
    }

    @Test
    void theRecordSaysWhatPlaceholdersStandForAndHowTheFamilyIsFound() {
        var spec = spec(Names.next("family"), ":v1:item:{id=int}")
                .but()
                .placeholders(Map.of("id", new PlaceholderUse(Meaning.TENANT, Source.SYSTEM, null)))
                .tags(Set.of("hot-path", "checkout"))
                .ttl(new Ttl(Duration.ofSeconds(40), null, Duration.ofSeconds(5)))
                .spec();
        open(FamilyNavigation.path(
                as("ada", Role.DOMAIN_EDITOR, () -> registry.register(spec)).name()));

        assertThat(words())
                .contains("id: Tenant, from system", "checkout, hot-path", "Standard", "'there is none' for 5 seconds");
    }

    @Test
    void theTabIsInTheAddress() {
        open(FamilyNavigation.path(family(":v1:item:{id=int}").name()) + "?tab=versions");

        assertThat(find(Tabs.class).single().getSelectedTab().getLabel()).isEqualTo("Template & versions");
        assertThat(find(FamilyVersions.class).exists()).isTrue();
    }

    @Test
    void aNextVersionIsSuggestedAndTheOldOneStaysReadable() {
        var family = family(":v1:item:{id=int}");
        open(FamilyNavigation.path(family.name()) + "?tab=versions");
        press("Add a version");
        assertThat(find(TextField.class).withLabel("Next template").single().getValue())
                .isEqualTo(domain + ":v2:item:{id=int}");

        assertThat(find(ReshapeDialog.class).single().getElement().getTextRecursively())
                .contains("Version 2 is current at once", "Version 1 stays readable");

        press("Add version 2");
        assertThat(registry.family(family.name()).templateVersion()).isEqualTo(1);
        press("Make version 2 current");

        assertThat(registry.family(family.name()).templateVersion()).isEqualTo(2);
        assertThat(words()).contains("#1", "#2", "Deprecated");
    }

    @Test
    void aLinkOpensTheFormForTheNextVersionWithItsTemplate() {
        var family = family(":v1:item:{id=int}");
        open(FamilyNavigation.path(family.name()) + "?tab=versions");
        assertThat(find(ReshapeDialog.class).exists()).isFalse();
        open(FamilyNavigation.nextVersion(family.name(), domain + ":v7:item:{id=int}"));
        assertThat(find(TextField.class).withLabel("Next template").single().getValue())
                .isEqualTo(domain + ":v7:item:{id=int}");
    }

    @Test
    @WithMockUser(username = "vic", roles = "VIEWER")
    void whoMayNotAddAVersionIsShownTheVersionsOnly() {
        var family = family(":v1:item:{id=int}");
        open(FamilyNavigation.nextVersion(family.name(), domain + ":v7:item:{id=int}"));
        assertThat(find(ReshapeDialog.class).exists()).isFalse();
    }

    @Test
    void theOwnerOfTheMoreGeneralFamilyYieldsSharedKeysAndTakesThemBack() {
        var all = family(":v1:{kind}:{id}");
        var item = family(":v1:item:{id=int}");
        open(FamilyNavigation.path(item.name()) + "?tab=versions");
        assertThat(words()).contains("Ambiguous", "The owner of %s can yield them".formatted(all.name()));
        assertThat(find(Button.class).withText("Yield these keys").exists()).isFalse();

        open(FamilyNavigation.path(all.name()) + "?tab=versions");
        press("Yield these keys");
        press("Yield the keys");
        assertThat(complaint(find(TextArea.class).withLabel("Reason").single())).contains("Say why");
        test(find(TextArea.class).withLabel("Reason").single()).setValue("Items have an owner of their own");
        press("Yield the keys");

        assertThat(words()).contains("Precedence recorded", "Such keys belong to %s".formatted(item.name()));
        assertThat(find(Button.class).withText("Take the keys back").exists()).isTrue();
    }

    @Test
    void deprecatingTakesAReason() {
        var family = family(":v1:item:{id=int}");
        open(FamilyNavigation.path(family.name()));
        press("Deprecate");
        press("Deprecate " + family.name());
        assertThat(complaint(find(TextArea.class).withLabel("Reason").single())).contains("Say why");

        test(find(TextArea.class).withLabel("Reason").single()).setValue("Replaced by the offer family");
        press("Deprecate " + family.name());

        assertThat(registry.family(family.name()).state()).isEqualTo(FamilyState.DEPRECATED);
        assertThat(find(Button.class).withText("Reactivate").exists()).isTrue();
        assertThat(find(Button.class).withText("Drain").exists()).isTrue();
    }

    @Test
    @WithMockUser(
            username = "eve",
            roles = {"VIEWER", "DOMAIN_EDITOR"})
    void whoIsNotInTheOwnersTeamReadsWhomToAsk() {
        open(FamilyNavigation.path(family(":v1:item:{id=int}").name()));

        for (var act : List.of("Edit", "Deprecate")) {
            var button = find(Button.class).withText(act).single();
            assertThat(button.isEnabled()).as(act).isFalse();
            assertThat(Objects.requireNonNull(button.getElement().getAttribute("aria-description")))
                    .contains("Only members of " + team);
        }
    }

    @Test
    void aPurgeTakesItsOwnRole() {
        open(FamilyNavigation.path(family(":v1:item:{id=int}").name()));

        var purge = find(Button.class).withText("Request a purge").single();
        assertThat(purge.isEnabled()).isFalse();
        assertThat(purge.getElement().getAttribute("aria-description")).contains("purge operator");
    }

    @Test
    void anUnknownFamilyComesWithTheNameThatWasProbablyMeant() {
        var family = family(":v1:item:{id=int}");

        open(FamilyNavigation.path(family.name()) + "x");

        assertThat(words()).contains("There is no family", "Did you mean '%s'".formatted(family.name()));
    }

    @Test
    void theChecklistIsComputedAndNeverHealthyWithoutMeasurements() {
        open(FamilyNavigation.path(family(":v1:item:{id=int}").name()));

        var strip = find(ChecklistStrip.class).single().getElement().getTextRecursively();
        assertThat(strip).contains("Passed", "Versioned key", "No data", "p95 and stale reads visible");
        assertThat(find(Button.class).withText("Why?").all()).hasSize(3);
    }

    @Test
    void aPathThatNobodyDescribedIsDrawnWithWhatThatMeans() {
        open(FamilyNavigation.path(family(":v1:item:{id=int}").name()));

        var picture = find(PathPicture.class).single().getElement().getTextRecursively();
        assertThat(picture).contains("Nobody has described this path", "Not described", "6 layers not described");
        assertThat(picture).contains("what happens to an invalidation that fails");
    }
}
