package dev.keyward.postmortem.text;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first draft: what the timeline, the families, the purges and the times say, as Markdown to be made better. What
 * only people know stays empty.
 */
public final class Drafting {
    private static final int MOST_OF_THE_STORY = 9_000;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Drafting() {}

    public static Sections of(Known known) {
        var sections = new EnumMap<Section, String>(Section.class);
        sections.put(Section.SUMMARY, summary(known));
        sections.put(Section.IMPACT, impact(known));
        sections.put(Section.WHAT_HAPPENED, story(known));
        return new Sections(Map.copyOf(sections));
    }

    private static String summary(Known known) {
        var times = known.times();
        var mitigated = times.until(times.mitigated());
        return "%s **%s**, was a Class %s incident%s of %s, from %s UTC%s. It affected %s."
                .formatted(
                        "Incident " + known.number() + ",",
                        literal(known.title()),
                        known.incidentClass(),
                        known.drill() ? " (a drill)" : "",
                        DAY.format(times.started()),
                        MINUTE.format(times.started()),
                        mitigated == null ? "" : "; the harm stopped after " + words(mitigated),
                        families(known));
    }

    private static String families(Known known) {
        return known.families().stream()
                .map(family -> "`%s` (%s)".formatted(family.name(), family.owner()))
                .collect(Collectors.joining(", "));
    }

    private static String impact(Known known) {
        var told = known.customerImpact() == null ? "" : literal(known.customerImpact()) + "\n\n";
        return told + metrics(known);
    }

    private static String metrics(Known known) {
        var times = known.times();
        return """
                | | after the start | |
                |---|---|---|
                | Detected | %s | time to detect |
                | Acknowledged | %s | |
                | Mitigated | %s | time to mitigate |
                | Resolved | %s | time to resolve |

                Stale exposure: %s.""".formatted(
                        cell(times.until(times.detected())),
                        cell(times.until(times.acknowledged())),
                        cell(times.until(times.mitigated())),
                        cell(times.until(times.resolved())),
                        exposure(known));
    }

    private static String exposure(Known known) {
        var mitigated = known.times().until(known.times().mitigated());
        return mitigated == null
                ? "open until it is mitigated"
                : "%s \u00d7 %d %s"
                        .formatted(
                                words(mitigated),
                                known.families().size(),
                                known.families().size() == 1 ? "family" : "families");
    }

    private static String story(Known known) {
        var text = new StringBuilder();
        if (!known.purges().isEmpty()) {
            text.append("Purges:\n\n");
            known.purges()
                    .forEach(purge -> text.append("- ").append(literal(purge)).append('\n'));
            text.append('\n');
        }
        var written = 0;
        String day = null;
        for (var line : known.lines()) {
            var today = DAY.format(line.at());
            var entry = (today.equals(day) ? "" : "\n**" + today + "**\n\n") + entry(line);
            if (text.length() + entry.length() > MOST_OF_THE_STORY) {
                break;
            }
            day = today;
            written++;
            text.append(entry);
        }
        var left = known.lines().size() - written;
        return left == 0 ? text.toString().strip() : text + "\n%d more lines are in the timeline.".formatted(left);
    }

    private static String entry(Known.Line line) {
        return "- %s %s (%s)\n"
                .formatted(MINUTE.format(line.at()), literal(line.words().replaceAll("\\s+", " ")), line.author());
    }

    /** Text that people or programs wrote stays text: what Markdown would read as a sign is escaped. */
    static String literal(String text) {
        return text.strip().replaceAll("([\\\\`*_{}\\[\\]<>#|!~])", "\\\\$1");
    }

    private static String cell(@Nullable Duration duration) {
        return duration == null ? "\u2013" : words(duration);
    }

    static String words(Duration duration) {
        var minutes = duration.toMinutes();
        if (minutes < 1) {
            return duration.toSeconds() + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        var hours = duration.toHours();
        return hours < 48 ? "%d h %d min".formatted(hours, minutes % 60) : duration.toDays() + " d";
    }
}
