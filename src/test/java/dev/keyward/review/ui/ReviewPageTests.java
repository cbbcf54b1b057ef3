package dev.keyward.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import dev.keyward.kernel.Actor;
import dev.keyward.maturity.Quarter;
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
import dev.keyward.review.ReviewState;
import dev.keyward.review.Reviews;
import dev.keyward.review.agenda.Outcome;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.Names;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

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
class ReviewPageTests extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext console;

    @Autowired
    Ownership ownership;

    @Autowired
    Reviews reviews;

    @Autowired
    CurrentActor current;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InstantSource clock;

    private DomainId domain;
    private Quarter quarter;

    @BeforeEach
    void anOpenReview() {
        Accounts.of(console, "ada");
        var team = new TeamId(Names.next("team"));
        domain = new DomainId(Names.next("domain"));
        quarter = Quarter.of(clock.instant());
        var lead = Set.of(new Team.Member("ada", Team.Member.Standing.LEAD));
        as("ada", () -> ownership.form(team, new TeamDetails(Team.Kind.DOMAIN, "#oncall", lead)));
        as("ada", () -> ownership.promise(domain, sla(team)));
        reviews.open(quarter, domain);
    }

    private static Sla sla(TeamId team) {
        return new Sla(
                FreshnessClass.SOFT,
                FreshnessTier.MINUTES,
                Enforcement.TTL_WITH_SCHEDULED_REFRESH,
                Duration.ofMinutes(15),
                team,
                Criticality.LOW);
    }

    @Test
    void aReviewIsPreparedDecidedPointByPointAndSigned() {
        open(path());
        assertThat(words()).contains("Nothing was gathered yet");
        test(find(Button.class).withText("Prepare").all().getFirst()).click();
        assertThat(words()).contains("Stale incident trends", "Runbook drills", "Ownership drift");
        assertThat(find(Button.class).withText("Sign the review\u2026").single().isEnabled())
                .isFalse();

        for (var decided = 0; decided < 6; decided++) {
            assertThat(words()).contains("%d of 6 decided".formatted(decided));
            test(accepts().getFirst()).click();
        }
        assertThat(words()).contains("6 of 6 decided", "Nothing is missing.");
        press("Sign the review\u2026");
        test(find(Button.class).withText("Sign 6 decisions").single()).click();

        assertThat(review().state()).isEqualTo(ReviewState.SIGNED);
        assertThat(words()).contains("Verified now", "SHA-256", "It closes once its actions are done and verified.");
    }

    private java.util.List<Button> accepts() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Accept: "))
                .toList();
    }

    @Test
    void anotherOutcomeTakesAReason() {
        prepared();
        test(find(Button.class)
                        .withAttribute("aria-label", "Decide otherwise: Do the runbooks of %s work?".formatted(domain))
                        .single())
                .click();
        @SuppressWarnings("unchecked") // the only group of the page
        var outcomes = (RadioButtonGroup<Outcome>) find(RadioButtonGroup.class).single();
        outcomes.setValue(Outcome.KEEP);
        press("Decide");
        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        test(find(TextArea.class).single()).setValue("Drilled with the platform in May");
        press("Decide");
        assertThat(words()).contains("Not as proposed: Drilled with the platform in May", "1 of 6 decided");
    }

    @Test
    void aByteThatWasChangedAfterTheSignatureIsShown() {
        prepared();
        accepts().forEach(button -> test(button).click());
        press("Sign the review\u2026");
        test(find(Button.class).withText("Sign 6 decisions").single()).click();
        jdbc.sql("update review_snapshot set document = replace(document, 'runbooks', 'runbookz') where review = ?")
                .param(review().id().value())
                .update();
        open(path());
        assertThat(words())
                .contains("The stored snapshot was changed after it was signed", "Not what was signed", "Stored now")
                .doesNotContain("Verified now", "runbookz");
    }

    @Test
    void whoAnswersForTheDomainSeesWhyTheyCannotDecide() {
        prepared();
        var steward = ownership.domain(domain).steward();
        var version = ownership.team(steward).version();
        Accounts.of(console, "rita");
        var both = Set.of(
                new Team.Member("ada", Team.Member.Standing.LEAD),
                new Team.Member("rita", Team.Member.Standing.MEMBER));
        as("ada", () -> ownership.change(steward, version, new TeamDetails(Team.Kind.DOMAIN, "#oncall", both)));
        open(path());
        assertThat(accepts()).isNotEmpty().noneMatch(Button::isEnabled);
        assertThat(accepts().getFirst().getElement().getAttribute("aria-description"))
                .contains("so somebody else reviews it");
    }

    @Test
    void theListKeepsItsQuarterInTheAddressAndLeadsToAReview() {
        open("reviews?quarter=%s&domain=%s".formatted(quarter, domain));
        assertThat(words()).contains("Reviews", domain.text(), "left to sign");
        open("reviews?quarter=2001-Q1");
        assertThat(words()).contains("No review here");
    }

    private void prepared() {
        var review = review();
        reviews.prepare(review.id(), review.version());
        open(path());
    }

    private dev.keyward.review.Review review() {
        return reviews.of(quarter.toString(), domain).orElseThrow();
    }

    private String path() {
        return ReviewNavigation.path(quarter.toString(), domain);
    }

    private <T> T as(String person, Supplier<T> work) {
        return current.callAs(
                new Actor(person, Actor.Via.UI, null), Set.of(Role.PLATFORM_ADMIN, Role.DOMAIN_EDITOR), work);
    }

    private static void open(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
