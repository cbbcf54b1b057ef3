package dev.keyward.registry.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Checklists;
import dev.keyward.registry.Drift;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilyState;
import dev.keyward.registry.FamilySummary;
import dev.keyward.registry.Lifecycle;
import dev.keyward.registry.OldShapes;
import dev.keyward.registry.Registry;
import dev.keyward.registry.Shapes;
import dev.keyward.registry.Transition;
import dev.keyward.registry.life.Act;
import java.net.URI;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/families")
class FamilyController {
    private static final List<String> SORTABLE = List.of("name", "domain", "owner", "state", "updatedAt");
    private final Registry registry;
    private final Lifecycle lifecycle;
    private final Shapes shapes;
    private final OldShapes oldShapes;
    private final Checklists checklists;

    FamilyController(
            Registry registry, Lifecycle lifecycle, Shapes shapes, OldShapes oldShapes, Checklists checklists) {
        this.registry = registry;
        this.lifecycle = lifecycle;
        this.shapes = shapes;
        this.oldShapes = oldShapes;
        this.checklists = checklists;
    }

    record NextShape(String template) {}

    record ShapeDecision(Answer decision, String comment) {
        enum Answer {
            ACCEPT,
            DECLINE
        }
    }

    @GetMapping
    Listing<FamilySummary> list(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable String owner,
            @RequestParam @Nullable FamilyState state,
            @RequestParam(name = "class") @Nullable FreshnessClass freshnessClass,
            @RequestParam @Nullable Drift drift,
            @RequestParam @Nullable Integer level,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String sort) {
        var page = PageRequest.of(limit, cursor, sort, SORTABLE);
        var filter = new FamilyFilter(
                q,
                domain == null ? null : new DomainId(domain),
                owner == null ? null : new TeamId(owner),
                state,
                freshnessClass,
                drift,
                level);
        var rows = registry.page(filter, page.sort(), page.offset(), page.limit());
        return page.listing(rows, registry.count(filter));
    }

    @PostMapping
    ResponseEntity<FamilyResource> register(
            @RequestParam(defaultValue = "false") boolean draft, @RequestBody FamilySpec spec) {
        var family = draft ? registry.draft(spec) : registry.register(spec);
        return ResponseEntity.created(URI.create("/api/v1/families/" + family.name()))
                .eTag(Versions.etag(family.version()))
                .body(resource(family));
    }

    @GetMapping("/{name}")
    ResponseEntity<FamilyResource> show(@PathVariable String name) {
        return answer(registry.family(new FamilyId(name)));
    }

    @PutMapping("/{name}")
    ResponseEntity<FamilyResource> edit(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody FamilySpec spec) {
        return answer(registry.edit(new FamilyId(name), Versions.required(ifMatch), spec));
    }

    @PostMapping("/{name}/transitions")
    ResponseEntity<FamilyResource> move(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Transition wanted) {
        var basedOn = approves(name, wanted) ? Versions.required(ifMatch) : basedOn(name, ifMatch);
        return answer(lifecycle.move(new FamilyId(name), basedOn, wanted));
    }

    @PostMapping("/{name}/template-versions")
    ResponseEntity<FamilyResource> reshape(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody NextShape next) {
        return answer(shapes.propose(new FamilyId(name), basedOn(name, ifMatch), next.template()));
    }

    @PostMapping("/{name}/template-versions/decisions")
    ResponseEntity<FamilyResource> decide(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ShapeDecision said) {
        var accepted = said.decision() == ShapeDecision.Answer.ACCEPT;
        var basedOn = accepted ? Versions.required(ifMatch) : basedOn(name, ifMatch);
        return answer(shapes.decide(new FamilyId(name), basedOn, accepted, said.comment()));
    }

    @PostMapping("/{name}/template-versions/{version}/retirement")
    ResponseEntity<FamilyResource> retire(
            @PathVariable String name,
            @PathVariable int version,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(oldShapes.retire(new FamilyId(name), basedOn(name, ifMatch), version));
    }

    /** An approval is for what was read and nothing else (T7), so it names the version. */
    private boolean approves(String name, Transition wanted) {
        var family = registry.family(new FamilyId(name));
        return Act.between(family.state(), wanted.to()).contains(Act.APPROVE);
    }

    /** Any other move says what it does to whatever the state is, so If-Match is welcome there but not required. */
    private long basedOn(String name, @Nullable String ifMatch) {
        return ifMatch == null ? registry.family(new FamilyId(name)).version() : Versions.required(ifMatch);
    }

    private ResponseEntity<FamilyResource> answer(Family family) {
        return ResponseEntity.ok().eTag(Versions.etag(family.version())).body(resource(family));
    }

    private FamilyResource resource(Family family) {
        var judged = registry.judged(family);
        return FamilyResource.of(
                family,
                registry.freshnessClass(family),
                judged.findings(),
                judged.relations(),
                lifecycle.decisions(family.name()),
                checklists.of(family));
    }
}
