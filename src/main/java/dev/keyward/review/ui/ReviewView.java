package dev.keyward.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.review.Review;
import dev.keyward.review.ReviewState;
import dev.keyward.review.snapshot.Report;
import dev.keyward.shell.kit.EmptyState;
import jakarta.annotation.security.PermitAll;

/** One review: what was carried over, the agenda point by point, and the sign-off. Its head follows each act. */
@Route("reviews/:quarter/:domain")
@PermitAll
final class ReviewView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ReviewDesk desk;
    private final transient GatherAct gather;
    private final Div head = new Div();
    private String quarter = "";
    private String domain = "";

    ReviewView(ReviewDesk desk) {
        this.desk = desk;
        gather = new GatherAct(desk, this::shows);
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
        getContent().add(head);
        heads(review);
        desk.signOff()
                .verification(review.id())
                .ifPresent(verified -> getContent().add(new SignedPart(review, verified)));
        report.ifPresentOrElse(
                known -> agenda(review, known), () -> getContent().add(nothing(review)));
    }

    private void heads(Review review) {
        head.removeAll();
        head.add(new ReviewHead(desk, review, gather.button(review)));
    }

    private void agenda(Review review, Report report) {
        var sitting = new Sitting(desk, review, report, this::shows);
        sitting.onChange(() -> heads(sitting.review()));
        getContent().add(new MovedPart(sitting));
        var left = new Div(new CarriedPart(report.carriedOver()));
        left.addClassName("kw-stack");
        report.asked().sections().forEach(section -> left.add(new PointCard(sitting, section)));
        var right = new Div(new LevelCard(report), new StandingCard(report));
        right.addClassName("kw-stack");
        var columns = new Div(left, right);
        columns.addClassName("kw-columns");
        getContent().add(columns);
        if (review.state().isOpen()) {
            getContent().add(new SignBar(sitting, gather));
        }
    }

    private EmptyState nothing(Review review) {
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
                gather.button(review));
    }
}
