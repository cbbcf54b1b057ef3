package dev.keyward.runbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.runbook.Farewell;
import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.RunbookId;
import dev.keyward.runbook.RunbookVersion;
import dev.keyward.runbook.Runbooks;
import dev.keyward.runbook.step.Step;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Card;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.PagePart;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** One runbook, read like a page of a book; earlier versions are one click away. */
@Route("runbooks/:name")
@PermitAll
final class RunbookView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Runbooks runbooks;
    private final transient InstantSource clock;
    private final transient CurrentActor reader;
    private final transient List<PagePart> parts;
    private String title = "Runbook";
    private String wanted = "";

    RunbookView(Runbooks runbooks, InstantSource clock, CurrentActor reader, ObjectProvider<PagePart> parts) {
        this.runbooks = runbooks;
        this.clock = clock;
        this.reader = reader;
        this.parts = parts.stream().filter(RunbookView::isMine).toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        wanted = QueryState.of(event.getLocation()).get("version");
        shows(found(runbooks, event.getRouteParameters().get("name").orElse("")));
    }

    private static boolean isMine(PagePart part) {
        return part.page().equals(RunbookNavigation.PAGE) && part.place() == PagePart.Place.ACT;
    }

    private Component[] acts(Runbook runbook) {
        var added = parts.stream().map(part -> part.content(runbook.name().text()));
        var own = new RunbookActs(runbooks, runbook, reader.actor().name(), this::shows).buttons();
        return Stream.concat(added, Stream.of(own)).toArray(Component[]::new);
    }

    static Runbook found(Runbooks runbooks, String name) {
        try {
            return runbooks.runbook(new RunbookId(name));
        } catch (IllegalArgumentException unfit) {
            throw Refused.unknown("runbook", name);
        }
    }

    private void shows(Runbook runbook) {
        var versions = runbooks.versions(runbook.name());
        var shown = versions.stream()
                .filter(one -> String.valueOf(one.number()).equals(wanted))
                .findFirst()
                .orElse(versions.getFirst());
        title = shown.title();
        var old = shown.number() != runbook.number();
        var header = new PageHeader(title + (old ? ", version " + shown.number() : ""))
                .under("Runbooks", RunbookNavigation.list())
                .beside(RunbookWords.review(runbook))
                .says("For %s.%s".formatted(runbook.scope().words(), old ? " This is an earlier version." : ""));
        if (!old) {
            header.acts(acts(runbook));
        }
        var right = new Div(facts(runbook), versions(runbook, versions));
        right.addClassName("kw-stack");
        var columns = new Div(steps(shown.steps()), right);
        columns.addClassName("kw-columns");
        getContent().removeAll();
        getContent().add(header);
        if (!old && runbook.isInUse() && runbook.farewell() != null) {
            getContent().add(new FarewellNote(runbook.farewell(), clock.instant()));
        }
        getContent().add(columns);
    }

    private static Component steps(List<Step> steps) {
        var card = new Card("Steps").counts(steps.size());
        for (var number = 1; number <= steps.size(); number++) {
            card.add(new StepText(number, steps.get(number - 1)));
        }
        return card;
    }

    private Component facts(Runbook runbook) {
        var facts = new FactList()
                .fact("Version", String.valueOf(runbook.number()))
                .fact("Written by", runbook.author())
                .fact("Written", new Moment(runbook.writtenAt(), clock.instant()));
        facts.fact("Reviewed", reviewed(runbook));
        if (runbook.farewell() != null && !runbook.isInUse()) {
            facts.fact("Retired", farewell(runbook.farewell()));
        }
        return new Card("Facts", facts);
    }

    private Component farewell(Farewell wish) {
        return new Div(
                new Span("%s asked: \u201c%s\u201d, ".formatted(wish.retiringBy(), wish.retiringReason())),
                new Moment(wish.retiringAt(), clock.instant()));
    }

    private Component reviewed(Runbook runbook) {
        var at = runbook.reviewedAt();
        return at == null
                ? new Span("Never")
                : new Div(
                        new Span("Version %d by %s, ".formatted(runbook.reviewedNumber(), runbook.reviewedBy())),
                        new Moment(at, clock.instant()));
    }

    private Component versions(Runbook runbook, List<RunbookVersion> versions) {
        var card = new Card("Versions").counts(versions.size());
        versions.forEach(one -> card.row(
                "Version " + one.number(),
                RunbookNavigation.runbook(runbook.name()) + "?version=" + one.number(),
                "By " + one.author(),
                new Moment(one.writtenAt(), clock.instant())));
        return card;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
