package dev.keyward.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.keyward.maturity.Quarter;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.review.ReviewState;
import dev.keyward.review.Reviews;
import dev.keyward.review.agenda.Outcome;
import dev.keyward.testing.Accounts;
import dev.keyward.testing.PagesOfADomain;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a review, from its agenda to its signature. */
class ReviewPageTests extends PagesOfADomain {
    @Autowired
    Reviews reviews;

    @Autowired
    JdbcClient jdbc;

    private Quarter quarter = Quarter.of(Instant.EPOCH);

    @BeforeEach
    void anOpenReview() {
        quarter = Quarter.of(clock.instant());
        reviews.open(quarter, domain);
    }

    @Test
    void aReviewIsPreparedDecidedPointByPointAndSigned() {
        open(path());
        assertThat(words()).contains("Nothing was gathered yet");
        test(find(Button.class).withText("Prepare").all().getFirst()).click();
        assertThat(words()).contains("Stale incident trends", "Runbook drills", "Ownership drift");
        assertThat(find(Button.class).withText("Sign the review\u2026").single().isEnabled())
                .isFalse();

        for (var decided = 0; decided < 5; decided++) {
            assertThat(words()).contains("%d of 5 decided".formatted(decided));
            test(accepts().getFirst()).click();
        }
        assertThat(words()).contains("5 of 5 decided", "Nothing is missing.");
        press("Sign the review\u2026");
        test(find(Button.class).withText("Sign 5 decisions").single()).click();

        assertThat(review().state()).isEqualTo(ReviewState.SIGNED);
        assertThat(words()).contains("Verified now", "SHA-256", "It closes once its actions are done and verified.");
    }

    private java.util.List<Button> accepts() {
        return find(Button.class).all().stream()
                .filter(button -> button.getText().startsWith("Accept: "))
                .toList();
    }

    @Test
    void theStateBesideTheTitleFollowsADecision() {
        prepared();
        assertThat(words()).contains("Prepared").doesNotContain("In progress");
        test(accepts().getFirst()).click();
        assertThat(words()).contains("In progress");
    }

    @Test
    void aReviewThatWasGatheredBeforeTheLastJudgementIsGatheredAgainByOneButton() {
        prepared();
        accepts().forEach(button -> test(button).click());
        judgedFamily();
        press("Sign the review\u2026");
        test(find(Button.class).withText("Sign 5 decisions").single()).click();

        assertThat(review().state()).isEqualTo(ReviewState.IN_PROGRESS);
        assertThat(words())
                .contains(
                        "The domain was judged again since this was gathered",
                        "M1.1 Registered: 1 passed; before nothing.",
                        "When gathered, ");
        assertThat(find(Button.class).withText("Sign the review\u2026").all()).isEmpty();
        test(find(Button.class).withText("Gather again").all().getLast()).click();
        assertThat(words()).doesNotContain("was judged again since").contains("The data moved since");
        assertThat(find(Button.class).withText("Sign the review\u2026").all()).hasSize(1);
    }

    @Test
    void aDecisionAboutAReviewThatSomebodyElseChangedShowsWhatTheyDid() {
        prepared();
        var first = review().report().orElseThrow().items().getFirst();
        reviews.decide(
                review().id(),
                review().version(),
                first.name(),
                first.proposal().outcome(),
                null);
        assertThat(words()).contains("0 of 5 decided");
        test(accepts().getLast()).click();
        assertThat(words()).contains("1 of 5 decided", "In progress");
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
        assertThat(words()).contains("Not as proposed: Drilled with the platform in May", "1 of 5 decided");
    }

    @Test
    void aByteThatWasChangedAfterTheSignatureIsShown() {
        prepared();
        accepts().forEach(button -> test(button).click());
        press("Sign the review\u2026");
        test(find(Button.class).withText("Sign 5 decisions").single()).click();
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
}
