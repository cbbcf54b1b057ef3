package dev.keyward.maturity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.maturity.ExemptionState;
import dev.keyward.maturity.Exemptions;
import dev.keyward.maturity.NewExemption;
import dev.keyward.maturity.Scope;
import dev.keyward.registry.FamilyId;
import dev.keyward.testing.PagesOfADomain;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the scorecard: heat map, domain, exemptions, rulesets. */
class ScorecardPageTests extends PagesOfADomain {
    @Autowired
    Exemptions exemptions;

    private FamilyId family = new FamilyId("family");

    @BeforeEach
    void anEvaluatedFamily() {
        family = judgedFamily();
    }

    @Test
    void theHeatMapLeadsFromADomainToTheEvidenceOfACell() {
        open("scorecard");
        assertThat(words()).contains("Scorecard", domain.text(), "What gets us to the next level");
        var cell = find(Anchor.class).all().stream()
                .filter(link -> link.getHref().endsWith("domain=" + domain + "&criterion=M2.4"))
                .findFirst()
                .orElseThrow();
        assertThat(cell.getElement().getAttribute("aria-label"))
                .contains("M2.4: Failed. 0 of 1 families pass; 1 failed.");

        open(cell.getHref());
        assertThat(words())
                .contains("M2.4 Documented in " + domain, family.text(), "a purpose of 40 characters (it has 7)");
        open("scorecard?domain=" + domain + "&criterion=D2.1");
        assertThat(words()).contains("D2.1 Charter signed of " + domain);
    }

    @Test
    void aDomainShowsItsThreeLimitsAndItsFamiliesForNowAndForAPastDay() {
        open("scorecard?domain=" + domain);
        assertThat(words())
                .contains(
                        domain.text(),
                        "The lowest of three",
                        "0 of 1 families reached it: 0.0 % by weight.",
                        "None of its active families is strict",
                        "D3.2 Drilled",
                        "No drill was completed.",
                        "Active families, worst first",
                        "For L1 it misses M1.2");
        open("scorecard/%s?asOf=%s"
                .formatted(
                        domain,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)));
        assertThat(words()).contains("No result is stored for that day").doesNotContain("For L1 it misses");
    }

    @Test
    void aReviewerDecidesAboutAnExemptionWithAWord() {
        var asked = as(
                "ada",
                () -> exemptions.request(new NewExemption(
                        Scope.FAMILY,
                        family.text(),
                        "M1.3",
                        "Instrumented next month",
                        clock.instant().plus(Duration.ofDays(30)))));
        open("families/" + family + "?tab=maturity");
        assertThat(words()).contains("Exemption asked for");
        assertThat(find(Button.class).all())
                .noneMatch(button -> "Ask for an exemption of M1.3"
                        .equals(button.getElement().getAttribute("aria-label")));
        open("scorecard");
        test(find(Button.class)
                        .withAttribute("aria-label", "Decide on the exemption of M1.3 for " + family)
                        .single())
                .click();
        press("Approve");
        assertThat(exemptions.exemption(asked.id()).state()).isEqualTo(ExemptionState.REQUESTED);
        test(find(TextArea.class).from(find(Dialog.class).single()).single()).setValue("Agreed");
        press("Approve");
        assertThat(exemptions.exemption(asked.id()).state()).isEqualTo(ExemptionState.APPROVED);
    }

    @Test
    void theFamilysPageShowsItsLevelAndWhatItRestsOn() {
        open("families/" + family + "?tab=maturity");
        assertThat(words())
                .contains("Level", "L0", "What the level rests on", "M1.2 TTL real", "no scan has seen the keys");
        assertThat(find(Button.class).withText("Exempt").all()).isNotEmpty().noneMatch(Button::isEnabled);
    }

    @Test
    void otherNumbersAreTriedOutProposedAndWaitForASecondPerson() {
        open("scorecard/rulesets");
        assertThat(words()).contains("is in force", "Level 1", "A purpose of 40 characters", "From families");
        open("scorecard/rulesets/new?documents.purpose=nine");
        assertThat(find(TextField.class).all()).anyMatch(TextField::isInvalid);
        open("scorecard/rulesets/new?documents.purpose=9&series.reads=3d");
        assertThat(words())
                .contains("Characters of a purpose, at least (M2.4)", "40", "9", "3 days", "With this ruleset");
        press("Propose");
        test(find(TextArea.class).from(find(Dialog.class).single()).single()).setValue("Shorter purposes do");
        test(find(Button.class)
                        .from(find(Dialog.class).single())
                        .withText("Propose")
                        .single())
                .click();
        assertThat(words()).contains("Proposed ruleset", "Shorter purposes do", "What would move");
        assertThat(find(Button.class).withText("Put in force").single().isEnabled())
                .as("whoever proposed it")
                .isFalse();
        open("scorecard/rulesets");
        assertThat(words()).contains("waits for a second person", "Shorter purposes do");
    }
}
