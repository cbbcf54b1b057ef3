package dev.keyward.review.agenda;

import dev.keyward.review.agenda.DomainEvidence.Drilled;
import dev.keyward.review.agenda.Table.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether the runbooks work when somebody follows them. */
final class RunbookDrill {
    private static final Duration OFTEN = Duration.ofDays(180);
    private static final String SELDOM = "A domain is drilled at least every 180 days (D3.2).";
    private static final String GAPS =
            "A drill that took longer than its target, or left gaps that nobody mends, asks for a change.";
    private static final String BARE = "Every family of high impact names a runbook (playbook, \"Key Lifecycle\").";
    private static final String CALM = "A domain that was drilled in time and left no gap goes on as it is.";

    private static final Proposal FINE = new Proposal(Outcome.KEEP, "Drilled in time, with no gap left open.", CALM);

    private RunbookDrill() {}

    static Section of(DomainEvidence domain) {
        var item = Item.ofDomain(
                Kind.RUNBOOK_DRILL,
                domain,
                "Do the runbooks of %s work?".formatted(domain.domain()),
                domain.page("drills"),
                proposal(domain));
        var last = domain.lastDrill();
        var says = "%s this quarter; %s"
                .formatted(
                        Say.count(domain.drills().size(), "drill", "drills"),
                        last == null ? "none ever." : "the last one ended on %s.".formatted(Say.day(last)));
        return new Section(Kind.RUNBOOK_DRILL, says, table(domain), List.of(item));
    }

    static Proposal proposal(DomainEvidence domain) {
        return seldom(domain).or(() -> weak(domain)).or(() -> bare(domain)).orElse(FINE);
    }

    private static Optional<Proposal> seldom(DomainEvidence domain) {
        var last = domain.lastDrill();
        if (last == null) {
            return Optional.of(new Proposal(Outcome.CHANGE, "No drill ever touched the domain: plan one.", SELDOM));
        }
        var words = "The last drill ended on %s: plan one.".formatted(Say.day(last));
        return last.isBefore(domain.period().until().minus(OFTEN))
                ? Optional.of(new Proposal(Outcome.CHANGE, words, SELDOM))
                : Optional.empty();
    }

    private static Optional<Proposal> weak(DomainEvidence domain) {
        return domain.drills().stream()
                .filter(drill -> drill.isTooSlow() || drill.gaps() > 0)
                .findFirst()
                .map(drill -> new Proposal(Outcome.CHANGE, weak(drill), GAPS));
    }

    private static Optional<Proposal> bare(DomainEvidence domain) {
        var bare = domain.families().stream()
                .filter(family -> family.highImpact() && !family.runbook())
                .map(FamilyEvidence::name)
                .toList();
        var words = "Without a runbook: %s.".formatted(String.join(", ", bare));
        return bare.isEmpty() ? Optional.empty() : Optional.of(new Proposal(Outcome.CHANGE, words, BARE));
    }

    private static String weak(Drilled drill) {
        return drill.isTooSlow()
                ? "Drill #%d took %d minutes, the target was %d."
                        .formatted(drill.incident(), drill.minutes(), drill.target())
                : "Drill #%d left %s open.".formatted(drill.incident(), Say.count(drill.gaps(), "gap", "gaps"));
    }

    private static Table table(DomainEvidence domain) {
        return new Table(
                List.of("Drill", "Day", "Minutes", "Target", "Score", "Gaps"),
                domain.drills().stream().map(RunbookDrill::row).toList());
    }

    private static Row row(Drilled drill) {
        var cells = List.of(
                "#%d %s".formatted(drill.incident(), drill.title()),
                Say.day(drill.startedAt()),
                String.valueOf(drill.minutes()),
                String.valueOf(drill.target()),
                String.valueOf(drill.score()),
                String.valueOf(drill.gaps()));
        return new Row(cells, "incidents/" + drill.incident());
    }
}
