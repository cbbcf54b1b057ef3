package dev.keyward.incident;

import dev.keyward.incident.times.Times.Point;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an amendment makes of an incident, and the lines that tell it. */
@Component
class Amending {
    private final Declaration declaration;
    private final Affected affected;
    private final Steps steps;

    Amending(Declaration declaration, Affected affected, Steps steps) {
        this.declaration = declaration;
        this.affected = affected;
        this.steps = steps;
    }

    /** A line of the timeline. */
    record Line(EntryKind kind, String words) {}

    /** @param lines what the timeline says about it */
    record Amended(Incident incident, List<Line> lines) {}

    Amended of(Incident before, Amendment wanted, Instant now) {
        var change = before.but(now);
        var lines = new ArrayList<Line>();
        describe(before, wanted, change, lines);
        reclass(before, wanted, change, lines);
        retime(before, wanted, change, lines);
        explain(wanted, change, lines);
        spread(before, wanted, change, lines);
        return new Amended(change.done().inOrder(), lines);
    }

    private static void describe(Incident before, Amendment wanted, IncidentChange change, List<Line> lines) {
        if (wanted.title() == null && wanted.customerImpact() == null) {
            return;
        }
        var title = wanted.title() == null ? before.title() : Said.line("title", wanted.title(), Said.LONGEST_TITLE);
        var impact = wanted.customerImpact() == null
                ? before.customerImpact()
                : Said.perhaps("customerImpact", wanted.customerImpact(), Said.LONGEST_STORY);
        change.titled(title, impact);
        tell(before, title, impact, lines);
    }

    private static void tell(Incident before, String title, @Nullable String impact, List<Line> lines) {
        if (!title.equals(before.title())) {
            lines.add(new Line(EntryKind.STATUS, "Renamed: %s".formatted(title)));
        }
        if (impact != null && !impact.equals(before.customerImpact())) {
            lines.add(new Line(EntryKind.STATUS, "Customer impact: %s".formatted(impact)));
        }
    }

    private void reclass(Incident before, Amendment wanted, IncidentChange change, List<Line> lines) {
        var next = wanted.incidentClass();
        if (next == null || next == before.incidentClass()) {
            return;
        }
        steps.requireClass(next, before);
        var reason = Said.something("reason", Objects.requireNonNullElse(wanted.reason(), ""), Said.LONGEST_REASON);
        var families = before.familyNames().stream().map(affected::known).toList();
        declaration.requireClassFits(next, families, reason);
        change.classed(next, next == IncidentClass.A ? null : reason);
        lines.add(new Line(
                EntryKind.CLASS, "Class %s became Class %s: %s".formatted(before.incidentClass(), next, reason)));
    }

    private static void retime(Incident before, Amendment wanted, IncidentChange change, List<Line> lines) {
        var said = new EnumMap<Point, Instant>(Point.class);
        wanted.times().forEach((field, at) -> {
            var point = Amendment.point(field);
            if (point == null) {
                throw Refused.invalid("times", "There is no such time.", "Name one of: startedAt to closedAt.");
            }
            if (before.times().at(point) == null && point != Point.ACKNOWLEDGED) {
                throw Refused.invalid(
                        field,
                        "It is not %s yet.".formatted(point.label().toLowerCase(java.util.Locale.ROOT)),
                        "Move it there first; the move takes the time.");
            }
            if (!at.equals(before.times().at(point))) {
                said.put(point, at);
            }
        });
        if (said.isEmpty()) {
            return;
        }
        change.at(before.times().with(said)).backfilled(backfilled(before, said));
        said.forEach((point, at) ->
                lines.add(new Line(EntryKind.STATUS, "%s corrected to %s.".formatted(point.label(), at))));
    }

    private static String backfilled(Incident before, Map<Point, Instant> said) {
        var names = new TreeSet<>(List.of(before.backfilled().strip().split(" ")));
        said.keySet().forEach(point -> names.add(point.field()));
        names.remove("");
        return String.join(" ", names);
    }

    private static void explain(Amendment wanted, IncidentChange change, List<Line> lines) {
        var cause = wanted.rootCause();
        if (cause != null) {
            var note = Said.perhaps("rootCauseNote", wanted.rootCauseNote(), Said.LONGEST_STORY);
            if (cause == RootCause.OTHER && note == null) {
                throw Refused.invalid(
                        "rootCauseNote", "Another cause needs a note.", "Say what it was, in a sentence.");
            }
            change.caused(cause, note);
            lines.add(new Line(
                    EntryKind.STATUS, "Root cause: %s.%s".formatted(cause.label(), note == null ? "" : " " + note)));
        }
    }

    private void spread(Incident before, Amendment wanted, IncidentChange change, List<Line> lines) {
        var added = wanted.add().stream()
                .filter(name -> !before.affects(name))
                .distinct()
                .map(affected::known)
                .toList();
        var families = new ArrayList<>(before.families());
        families.removeIf(one -> wanted.remove().contains(one.family()));
        families.addAll(affected.in(added, null));
        if (families.equals(before.families())) {
            return;
        }
        if (families.isEmpty() || families.size() > Declaration.MOST_FAMILIES) {
            throw Refused.invalid(
                    "families",
                    "An incident affects 1 to %d families.".formatted(Declaration.MOST_FAMILIES),
                    "Name the one that is affected before you take this one away.");
        }
        var reason = wanted.reason() == null ? before.classReason() : wanted.reason();
        declaration.requireClassFits(before.incidentClass(), added, reason);
        change.affecting(families);
        added.forEach(family -> lines.add(new Line(EntryKind.STATUS, "%s is affected too.".formatted(family.name()))));
        wanted.remove().stream()
                .filter(before::affects)
                .map(FamilyId::text)
                .forEach(name -> lines.add(new Line(EntryKind.STATUS, "%s is not affected.".formatted(name))));
    }
}
