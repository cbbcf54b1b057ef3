package dev.keyward.incident;

import dev.keyward.purge.IncidentReferences;
import dev.keyward.purge.PurgeMoved;
import dev.keyward.purge.PurgeState;
import dev.keyward.registry.FamilyId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells in an incident's timeline what becomes of the purges that serve it, in the purge's own transaction. */
@Component
class PurgeLines implements IncidentReferences {
    /** Steps between two others that nobody waits for. */
    private static final Set<PurgeState> SILENT = Set.of(PurgeState.DRAFT, PurgeState.DRY_RUN_DONE);

    private final IncidentBook book;
    private final Timeline timeline;

    PurgeLines(IncidentBook book, Timeline timeline) {
        this.book = book;
        this.timeline = timeline;
    }

    @Override
    public Optional<String> find(String text) {
        return number(text).filter(book::knows).map(IncidentNumber::toString);
    }

    @Override
    public Optional<Emergency> emergency(String incident) {
        return number(incident).filter(book::knows).map(book::read).map(PurgeLines::emergency);
    }

    private static Emergency emergency(Incident incident) {
        var families = incident.familyNames().stream().map(FamilyId::text).collect(Collectors.toSet());
        return new Emergency(
                incident.incidentClass() == IncidentClass.A, incident.isOpen(), incident.drill(), families);
    }

    @Override
    public Set<String> drills(Collection<String> incidents) {
        return incidents.stream()
                .filter(text -> emergency(text).map(Emergency::drill).orElse(false))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, UnderWay> underWay(Collection<String> incidents) {
        return incidents.stream()
                .flatMap(text -> number(text).stream())
                .filter(book::knows)
                .map(book::read)
                .filter(incident -> incident.state().isUnderWay())
                .collect(Collectors.toMap(incident -> incident.id().toString(), PurgeLines::underWay));
    }

    private static UnderWay underWay(Incident incident) {
        return new UnderWay(
                "%s %s, class %s"
                        .formatted(
                                incident.drill() ? "drill" : "incident",
                                incident.id().words(),
                                incident.incidentClass()),
                !incident.drill() && incident.incidentClass() == IncidentClass.A);
    }

    @EventListener
    void on(PurgeMoved moved) {
        if (moved.incident() == null || SILENT.contains(moved.to())) {
            return;
        }
        number(moved.incident())
                .ifPresent(incident ->
                        timeline.say(incident, EntryKind.PURGE, words(moved), moved.at(), "purges/" + moved.purge()));
    }

    private static Optional<IncidentNumber> number(String text) {
        return text.strip().matches("#?[1-9][0-9]{0,8}") ? Optional.of(IncidentNumber.of(text)) : Optional.empty();
    }

    private static String keys(long number) {
        return number == 1 ? "1 key" : "%,d keys".formatted(number);
    }

    private static String words(PurgeMoved moved) {
        var keys = moved.expected() == null ? "" : ", %s by its dry run".formatted(keys(moved.expected()));
        var why = moved.explanation() == null ? "" : " " + moved.explanation();
        var gone = moved.deleted() == null ? "" : ", %s purged".formatted(keys(moved.deleted()));
        return "Purge of %s in %s (%s%s): %s%s.%s"
                .formatted(
                        String.join(", ", moved.families()),
                        moved.keyspace(),
                        moved.environment(),
                        keys,
                        moved.to().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        gone,
                        why);
    }
}
