package dev.keyward.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.Review;
import dev.keyward.review.ReviewState;
import dev.keyward.review.snapshot.Report;
import dev.keyward.shell.kit.Barred;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.Glyph;
import dev.keyward.shell.kit.Toast;
import jakarta.annotation.security.PermitAll;

/** One review: what was carried over, the agenda point by point, and the sign-off. */
@Route("reviews/:quarter/:domain")
@PermitAll
final class ReviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ReviewDesk desk;
    private String quarter = "";
    private String domain = "";

    ReviewView(ReviewDesk desk) {
        this.desk = desk;
        getContent().addClassName("kw-review");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        quarter = event.getRouteParameters().get("quarter").orElse("");
        domain = event.getRouteParameters().get("domain").orElse("");
        shows();
    }

    @Override
    public String getPageTitle() {
        return "Review of %s, %s".formatted(domain, quarter);
    }

    private void shows() {
        var review = desk.reviews()
                .of(quarter, new DomainId(domain))
                .orElseThrow(() -> Refused.unknown("review", quarter + " of " + domain));
        var report = desk.packs().report(review);
        getContent().removeAll();
        getContent().add(new ReviewHead(desk, review, prepare(review)));
        desk.signOff()
                .verification(review.id())
                .ifPresent(verified -> getContent().add(new SignedPart(review, verified)));
        report.ifPresentOrElse(
                known -> agenda(review, known), () -> getContent().add(nothing(review)));
    }

    private void agenda(Review review, Report report) {
        var sitting = new Sitting(desk, review, report);
        if (!report.moved().isEmpty()) {
            getContent().add(moved(report));
        }
        var left = new Div(new CarriedPart(report.carriedOver()));
        left.addClassName("kw-stack");
        report.asked().sections().forEach(section -> left.add(new PointCard(sitting, section)));
        var right = new Div(new LevelCard(report), new StandingCard(report));
        right.addClassName("kw-stack");
        var columns = new Div(left, right);
        columns.addClassName("kw-columns");
        getContent().add(columns);
        if (review.state().isOpen()) {
            getContent().add(new SignBar(sitting, this::shows));
        }
    }

    private static Component moved(Report report) {
        var card = new Card("The data moved since it was prepared before");
        report.moved().forEach(words -> card.add(new Paragraph(words)));
        card.addClassName("kw-review-moved");
        return card;
    }

    private Button prepare(Review review) {
        var again = review.state() != ReviewState.SCHEDULED;
        var button = new Button(again ? "Prepare again" : "Prepare", new Glyph("refresh"), click -> prepares(review));
        button.setDisableOnClick(true);
        button.setVisible(review.state().isOpen());
        if (!again) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return desk.reviews()
                .against(review)
                .map(why -> Barred.because(why, button))
                .orElse(button);
    }

    private void prepares(Review review) {
        try {
            var current = desk.reviews().one(review.id());
            var report = desk.reviews().prepare(current.id(), current.version()).report();
            var moved = report.map(one -> one.moved().size()).orElse(0);
            Toast.says(moved == 0 ? "Prepared; no proposal moved." : "Prepared; %d things moved.".formatted(moved));
        } catch (Refused refused) {
            Toast.refused(refused);
        }
        shows();
    }

    private Component nothing(Review review) {
        if (review.state().isSigned()) {
            return new EmptyState(
                    "What is stored is not shown",
                    "It is not what was signed. A pack that was taken away earlier still can be checked by its hash.");
        }
        if (review.state() == ReviewState.MISSED) {
            return new EmptyState(
                    "Nobody prepared this review",
                    "It was to be signed within 30 days of the end of its quarter. Go on in the review of the next"
                            + " one.");
        }
        return new EmptyState(
                "Nothing was gathered yet",
                "Preparing a review gathers incidents, stale reads, exemptions, drift and drills of the quarter and"
                        + " proposes a decision for each point. It happens by itself two weeks before the quarter ends.",
                prepare(review));
    }
}
