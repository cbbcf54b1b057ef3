package dev.keyward.maturity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.DomainMaturity;
import dev.keyward.maturity.PastDays;
import dev.keyward.maturity.RulesetVersion;
import dev.keyward.maturity.Scorecard;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.ownership.DomainId;
import dev.keyward.shell.kit.Days;
import dev.keyward.shell.kit.EmptyState;
import dev.keyward.shell.kit.LevelSteps;
import dev.keyward.shell.kit.PageHeader;
import dev.keyward.shell.kit.QueryState;
import jakarta.annotation.security.PermitAll;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** One domain: its level and the three rules it follows from, its families worst first, what moved; for any past day too. */
@Route(ScorecardNavigation.SCORECARD + "/:domain")
@PermitAll
final class DomainLevelView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String AS_OF = "asOf";
    private final transient ScorecardDesk desk;
    private transient DomainId domain = new DomainId("domain");
    private @Nullable LocalDate day;

    DomainLevelView(ScorecardDesk desk) {
        this.desk = desk;
        getContent().addClassName("kw-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        domain = named(event.getRouteParameters().get("domain").orElse(""));
        day = day(QueryState.of(event.getLocation()).get(AS_OF));
        shows();
    }

    private static DomainId named(String text) {
        try {
            return new DomainId(text);
        } catch (IllegalArgumentException unfit) {
            throw Refused.unknown("domain", text);
        }
    }

    /** A past day of this century; today and what is no such day mean now. */
    private @Nullable LocalDate day(String text) {
        try {
            var asked = text.isEmpty() ? null : LocalDate.parse(text);
            return asked == null || !asked.isBefore(today()) || asked.isBefore(PastDays.EARLIEST) ? null : asked;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
    }

    /** The end of the day that is asked for; null for now. */
    private @Nullable Instant asOf() {
        var asked = day;
        return asked == null ? null : PastDays.endOf(asked);
    }

    private void shows() {
        var known = desk.maturity().domain(domain, asOf());
        getContent().removeAll();
        if (known.isEmpty()) {
            getContent().add(header("Nothing was evaluated by then.", null), nothing());
            return;
        }
        var card = desk.scorecards().at(asOf(), null);
        card.domains().stream()
                .filter(one -> one.report().domain().equals(domain.text()))
                .findFirst()
                .ifPresent(one -> shows(card, one));
    }

    private void shows(Scorecard card, DomainMaturity found) {
        var families = desk.scorecards().families(domain, asOf());
        var left = new Div(
                new LimitsCard(found.report(), families, rules(found.ruleset())), new DomainFamiliesCard(families));
        left.addClassName("kw-stack");
        var right = new Div(new DigestCard(desk, card, domain.text()));
        right.addClassName("kw-stack");
        if (day == null) {
            right.add(new NextStepsCard(desk, domain.text()));
        }
        var columns = new Div(left, right);
        columns.addClassName("kw-columns");
        getContent().add(header(sentence(card, found), found.report().reached()), columns);
    }

    private Ruleset rules(int version) {
        return desk.rulesets().all().stream()
                .filter(one -> one.version() == version)
                .map(RulesetVersion::rules)
                .findFirst()
                .orElse(Ruleset.DEFAULT);
    }

    private PageHeader header(String sentence, @Nullable Integer level) {
        return new PageHeader(domain.text())
                .under("Scorecard", ScorecardNavigation.SCORECARD)
                .beside(new LevelSteps(level))
                .says(sentence)
                .acts(days());
    }

    private static String sentence(Scorecard card, DomainMaturity found) {
        var report = found.report();
        var level = report.reached();
        var moved = StatusWords.move(found.before(), level);
        return "%s%s since %s. %d active %s, %d %s without data. Ruleset %d."
                .formatted(
                        level == null ? "Not assessed" : "L" + level,
                        moved.isEmpty() ? ", unmoved" : " " + moved,
                        ScorecardWords.day(card.since()),
                        report.families(),
                        report.families() == 1 ? "family" : "families",
                        report.withoutData(),
                        report.withoutData() == 1 ? "criterion" : "criteria",
                        found.ruleset());
    }

    private Component days() {
        var picker = Days.picker("As it stood at the end of");
        picker.setMin(PastDays.EARLIEST);
        picker.setMax(today());
        picker.setValue(day == null ? today() : day);
        picker.addValueChangeListener(change -> {
            var chosen = change.getValue();
            day = chosen == null ? null : day(chosen.toString());
            QueryState.of(UI.getCurrent().getInternals().getActiveViewLocation())
                    .with(AS_OF, day == null ? "" : day.toString())
                    .write(UI.getCurrent());
            shows();
        });
        return picker;
    }

    private static Component nothing() {
        return new EmptyState(
                "No result is stored for that day",
                "Results are appended whenever something changes, from the first evaluation of the domain on. Pick a"
                        + " later day.");
    }

    @Override
    public String getPageTitle() {
        return domain.text() + ", maturity";
    }
}
