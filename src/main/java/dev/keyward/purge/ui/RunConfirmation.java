package dev.keyward.purge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.purge.DryRun;
import dev.keyward.purge.Purge;
import dev.keyward.purge.approval.Approval;
import dev.keyward.purge.approval.TypedName;
import dev.keyward.purge.preview.Durations;
import dev.keyward.purge.scope.Scope;
import dev.keyward.shell.kit.Confirmation;
import dev.keyward.shell.kit.FactList;
import dev.keyward.shell.kit.Moment;
import dev.keyward.shell.kit.TemplateText;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The last question before keys go. Every fact in it comes from the service, read when the dialog opens. */
final class RunConfirmation {
    private RunConfirmation() {}

    /** @param run takes what was typed */
    static void open(Purge purge, Desk desk, Consumer<String> run) {
        var now = desk.clock().instant();
        var found = purge.dryRun();
        var keys = found == null ? "an unknown number of keys" : count(found);
        var question = "Purge %s in %s?".formatted(keys, Titles.place(purge.scope()));
        var asked = found == null
                ? new Confirmation(question, facts(purge, now), ending())
                : new Confirmation(question, facts(purge, now), sample(found), ending());
        if (TypedName.isAsked(Titles.counted(purge))) {
            asked.typed(Titles.names(purge.scope()).getFirst());
        }
        desk.proven(asked)
                .open("Purge %s in %s".formatted(keys, Titles.place(purge.scope())), () -> run.accept(asked.typed()));
    }

    /** How many keys would go. */
    static String count(DryRun found) {
        return (found.exact() ? "" : "about ") + Figures.keys(found.count());
    }

    /** What would go, from where, how fast, and who wants it. */
    static FactList facts(Purge purge, Instant now) {
        var scope = purge.scope();
        var facts = new FactList()
                .fact("Where", ScopePart.keyspace(scope))
                .fact(scope.families().size() == 1 ? "Family" : "Families", families(scope));
        if (!scope.values().isEmpty()) {
            facts.fact("Placeholders", ScopePart.values(scope));
        }
        facts.fact("Scan pattern", patterns(scope));
        counted(facts, purge, now);
        return facts.fact("Asked by", purge.requester()).fact("Approved by", approvers(purge));
    }

    private static void counted(FactList facts, Purge purge, Instant now) {
        var found = purge.dryRun();
        facts.fact("Pace", CourseWords.pace(purge)).fact("Duration", duration(purge));
        if (found == null) {
            return;
        }
        facts.fact("Counted", new Moment(found.at(), now));
        if (purge.risk() != null && found.preview() != null) {
            facts.fact("Risk", RiskLine.of(purge.risk(), found.preview().reasons()));
        }
    }

    private static Component families(Scope scope) {
        var families = new Div();
        families.addClassName("kw-each");
        scope.families().forEach(family -> {
            var named = new Div(new Span(family.name()), new TemplateText(new KeyTemplate(family.template())));
            named.addClassName("kw-chosen");
            families.add(named);
        });
        return families;
    }

    private static Component patterns(Scope scope) {
        var patterns = new Div();
        patterns.addClassNames("kw-each", "kw-mono");
        scope.families()
                .forEach(family -> patterns.add(new Div(ScopePart.pattern(new KeyTemplate(family.template()), scope))));
        return patterns;
    }

    /** At the pace it has; of a purge that was counted before paces were compared, no less than the count took. */
    private static String duration(Purge purge) {
        var found = purge.dryRun();
        if (found == null) {
            return "unknown";
        }
        var told = found.preview();
        var cap = purge.scope().maxKeysPerSecond();
        var looked = told == null ? null : told.looked();
        var byPace = Durations.of(found.count(), found.took(), looked, told == null ? null : told.keys(), cap);
        var lasts = byPace.getOrDefault(purge.course().pace().name(), found.took());
        var why = cap != null && lasts.toMillis() == Math.round(1_000.0 * found.count() / cap)
                ? "since at most %s go a second".formatted(Figures.keys(cap))
                : "by what the preview took";
        return "%s, %s".formatted(Figures.estimate(lasts).replaceFirst("^(?=[0-9])", "about "), why);
    }

    private static String approvers(Purge purge) {
        var names = purge.approvals().stream()
                .filter(approval -> approval.voidedAt() == null && approval.decision() == Approval.Decision.APPROVE)
                .map(Approval::approver)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "nobody" : names;
    }

    static Component sample(DryRun found) {
        var names = new UnorderedList();
        names.addClassNames("kw-sample", "kw-mono");
        found.sample().forEach(name -> names.add(new ListItem(name)));
        return new Details(
                "%s of the keys".formatted(Figures.number(found.sample().size())), names);
    }

    private static Component ending() {
        return new Paragraph("Deleted keys do not come back. Look-alikes stay; you can pause or abort while it runs.");
    }
}
