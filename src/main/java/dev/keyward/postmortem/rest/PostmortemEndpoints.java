package dev.keyward.postmortem.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.api.kit.Versions;
import dev.keyward.incident.IncidentNumber;
import dev.keyward.incident.IncidentReads;
import dev.keyward.incident.RootCause;
import dev.keyward.kernel.Refused;
import dev.keyward.postmortem.Conclusion;
import dev.keyward.postmortem.Conclusions;
import dev.keyward.postmortem.Postmortem;
import dev.keyward.postmortem.PostmortemState;
import dev.keyward.postmortem.Postmortems;
import dev.keyward.postmortem.text.Section;
import dev.keyward.postmortem.text.Sections;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The postmortem of an incident. Its texts are Markdown and are answered as they were written. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/postmortem")
class PostmortemEndpoints {
    private final Postmortems postmortems;
    private final Conclusions conclusions;
    private final IncidentReads incidents;

    PostmortemEndpoints(Postmortems postmortems, Conclusions conclusions, IncidentReads incidents) {
        this.postmortems = postmortems;
        this.conclusions = conclusions;
        this.incidents = incidents;
    }

    /** @param sections those that are left out stay; @param rootCause null leaves the incident's */
    record Text(
            @Nullable Map<Section, String> sections,
            @Nullable RootCause rootCause,
            @Nullable String rootCauseNote) {}

    record Move(@Nullable PostmortemState to) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostmortemAnswer(
            int incident,
            PostmortemState state,
            List<PostmortemState> availableTransitions,
            List<String> missing,
            @Nullable Instant dueAt,
            @Nullable RootCause rootCause,
            @Nullable String rootCauseNote,
            Map<Section, String> sections,
            String author,
            Instant draftedAt,
            String editor,
            Instant editedAt,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt) {}

    @GetMapping
    ResponseEntity<PostmortemAnswer> show(@PathVariable String number) {
        return answer(found(IncidentNumber.of(number)));
    }

    @PostMapping
    ResponseEntity<PostmortemAnswer> draft(@PathVariable String number) {
        var drafted = postmortems.draft(IncidentNumber.of(number));
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + number + "/postmortem"))
                .eTag(Versions.etag(drafted.version()))
                .body(read(drafted));
    }

    @PutMapping
    ResponseEntity<PostmortemAnswer> write(
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Text text) {
        var incident = IncidentNumber.of(number);
        var before = found(incident);
        var basedOn = Versions.required(ifMatch);
        var all = new EnumMap<Section, String>(before.sections().all());
        if (text.sections() != null) {
            all.putAll(text.sections());
        }
        var sections = new Sections(all);
        if (text.rootCause() == null) {
            return answer(postmortems.write(incident, basedOn, sections));
        }
        var said = new Conclusion(text.rootCause(), text.rootCauseNote(), sections, null);
        return answer(conclusions.conclude(incident, basedOn, said, before.state()));
    }

    @PostMapping("/transitions")
    ResponseEntity<PostmortemAnswer> move(
            @PathVariable String number,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        var to = ActionEndpoints.given("to", move.to());
        return answer(postmortems.move(IncidentNumber.of(number), Versions.required(ifMatch), to));
    }

    private Postmortem found(IncidentNumber number) {
        return postmortems
                .of(number)
                .orElseThrow(() -> Refused.unknown(
                        "postmortem", number.toString(), "Draft it: POST /incidents/%s/postmortem.".formatted(number)));
    }

    private ResponseEntity<PostmortemAnswer> answer(Postmortem postmortem) {
        return ResponseEntity.ok().eTag(Versions.etag(postmortem.version())).body(read(postmortem));
    }

    private PostmortemAnswer read(Postmortem one) {
        var incident = incidents.incident(one.number());
        return new PostmortemAnswer(
                one.incident(),
                one.state(),
                one.state().availableTransitions(),
                one.missing(),
                one.dueAt(),
                incident.rootCause(),
                incident.rootCauseNote(),
                new EnumMap<>(one.sections().all()),
                one.author(),
                one.draftedAt(),
                one.editor(),
                one.editedAt(),
                one.publishedBy(),
                one.publishedAt());
    }
}
