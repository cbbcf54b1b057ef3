package dev.keyward.review.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.review.agenda.Agenda;
import dev.keyward.review.agenda.Item;
import dev.keyward.review.agenda.Section;
import dev.keyward.review.agenda.Table;
import dev.keyward.storage.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A review as a whole: what was looked at, decided and signed. Page, PDF, CSV and JSON show this and nothing else. Every
 * number is whole; a share is written as its two counts.
 *
 * @param format names this shape, for whoever reads it years later
 * @param checklist the production checklist of each family
 * @param moved how the data moved when it was prepared again, in sentences
 * @param signature null until it is signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Report(
        String format,
        Head head,
        Standing standing,
        Table checklist,
        List<DayOfReads> reads,
        ClassCounts incidents,
        List<Carried> carriedOver,
        List<Point> agenda,
        List<String> moved,
        @Nullable Signature signature)
        implements Document {
    public static final String FORMAT = "keyward-review/1";

    /** Sampled and stale reads of a day, UTC, such as {@code 2026-07-14}. */
    public record DayOfReads(String day, long sampled, long stale) {}

    /** Incidents of Class A, B and C that began in the quarter, and in the one before. */
    public record ClassCounts(List<Integer> now, List<Integer> before) {}

    /** A section of the agenda with what was decided about its items. */
    public record Point(Section section, List<Decided> decided) {}

    public static Report prepared(
            Head head,
            Standing standing,
            Table checklist,
            List<DayOfReads> reads,
            ClassCounts incidents,
            List<Carried> carriedOver,
            Agenda agenda) {
        var points = agenda.sections().stream()
                .map(section -> new Point(section, List.of()))
                .toList();
        return new Report(FORMAT, head, standing, checklist, reads, incidents, carriedOver, points, List.of(), null);
    }

    /** The same, gathered again after the data moved. */
    public Report after(List<String> movement) {
        return new Report(
                format, head, standing, checklist, reads, incidents, carriedOver, agenda, movement, signature);
    }

    /** The same with the decisions made so far, by the name of their item, and once signed the signature. */
    public Report with(Map<String, Decided> decisions, @Nullable Signature signed) {
        var points = agenda.stream()
                .map(point -> new Point(
                        point.section(),
                        point.section().items().stream()
                                .flatMap(item -> Stream.ofNullable(decisions.get(item.name())))
                                .toList()))
                .toList();
        return new Report(format, head, standing, checklist, reads, incidents, carriedOver, points, moved, signed);
    }

    public Agenda asked() {
        return new Agenda(agenda.stream().map(Point::section).toList());
    }

    public List<Item> items() {
        return asked().items().toList();
    }

    public Stream<Decided> decisions() {
        return agenda.stream().flatMap(point -> point.decided().stream());
    }

    /** What was decided about an item; empty while it is open. */
    public Optional<Decided> decided(Item item) {
        return decisions().filter(decided -> decided.item().equals(item.name())).findFirst();
    }
}
