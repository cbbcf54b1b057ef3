package dev.keyward.incident.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.incident.EntryKind;
import dev.keyward.incident.HeldRole;
import dev.keyward.incident.IncidentDuty;
import dev.keyward.incident.IncidentNotes;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.IncidentRoles;
import dev.keyward.incident.TimelineEntry;
import dev.keyward.incident.TimelineFilter;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The timeline of an incident and the people in it. */
@RestController
@RequestMapping("/api/v1/incidents/{number}")
class StoryEndpoints {
    private final IncidentReads reads;
    private final IncidentNotes notes;
    private final IncidentRoles roles;
    private final CurrentActor current;

    StoryEndpoints(IncidentReads reads, IncidentNotes notes, IncidentRoles roles, CurrentActor current) {
        this.reads = reads;
        this.notes = notes;
        this.roles = roles;
        this.current = current;
    }

    @GetMapping("/timeline")
    Listing<TimelineEntry> timeline(
            @PathVariable String number,
            @RequestParam @Nullable Set<EntryKind> kind,
            @RequestParam @Nullable Boolean pinned,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var incident = reads.incident(IncidentNumber.of(number)).id();
        var page = PageRequest.of(limit, cursor, null, List.of());
        var filter = new TimelineFilter(kind == null ? Set.of() : kind, pinned != null && pinned);
        return page.listing(
                reads.timeline(incident, filter, page.offset(), page.limit()), reads.countTimeline(incident, filter));
    }

    @PostMapping("/timeline")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> write(@PathVariable String number, @RequestBody Wanted.LineBody body) {
        var incident = IncidentNumber.of(number);
        if (body.kind() == Wanted.LineBody.Kind.NOTE) {
            return Map.of("id", notes.note(incident, body.text(), body.at()));
        }
        if (body.at() != null) {
            throw Refused.invalid("at", "An update is told now.", "Leave 'at' out, or write a NOTE.");
        }
        return Map.of("id", notes.update(incident, body.text()));
    }

    @PutMapping("/timeline/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pin(@PathVariable String number, @PathVariable UUID id, @RequestBody Wanted.PinBody body) {
        notes.pin(IncidentNumber.of(number), id, body.pinned());
    }

    @GetMapping("/roles")
    List<HeldRole> roles(@PathVariable String number) {
        return reads.roles(reads.incident(IncidentNumber.of(number)).id());
    }

    /** Takes a role for whoever asks. */
    @PostMapping("/roles")
    @ResponseStatus(HttpStatus.CREATED)
    List<HeldRole> assume(@PathVariable String number, @RequestBody Wanted.RoleBody body) {
        return roles.assume(IncidentNumber.of(number), body.role());
    }

    /** @param person whose role it is; whoever asks when it is left out */
    @DeleteMapping("/roles/{role}")
    List<HeldRole> renounce(
            @PathVariable String number, @PathVariable IncidentDuty role, @RequestParam @Nullable String person) {
        return roles.renounce(
                IncidentNumber.of(number), person == null ? current.actor().name() : person, role);
    }
}
