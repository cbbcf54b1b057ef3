package dev.keyward.maturity.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.kernel.Refused;
import dev.keyward.maturity.Evaluated;
import dev.keyward.maturity.FamilyMaturity;
import dev.keyward.maturity.FamilyMove;
import dev.keyward.maturity.Maturity;
import dev.keyward.maturity.Quarter;
import dev.keyward.maturity.Scope;
import dev.keyward.maturity.Scorecard;
import dev.keyward.maturity.Scorecards;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Levels, as of any moment. Nothing here writes one; {@code POST} has them computed again. */
@RestController
@RequestMapping("/api/v1/maturity")
class MaturityEndpoints {
    private static final int HISTORY = 500;
    private final Maturity maturity;
    private final Scorecards scorecards;
    private final PastMoments moments;
    private final InstantSource clock;

    MaturityEndpoints(Maturity maturity, Scorecards scorecards, PastMoments moments, InstantSource clock) {
        this.maturity = maturity;
        this.scorecards = scorecards;
        this.moments = moments;
        this.clock = clock;
    }

    record Wanted(Scope scope, @Nullable String name) {}

    @GetMapping
    MaturityAnswer show(
            @RequestParam(defaultValue = "ORGANISATION") Scope scope,
            @RequestParam @Nullable String name,
            @Parameter(description = PastMoments.WORDS) @RequestParam(name = "asOf") @Nullable String moment) {
        var asOf = moments.of("asOf", moment);
        return switch (scope) {
            case FAMILY ->
                maturity.family(new FamilyId(named(name)), asOf)
                        .map(MaturityAnswer::of)
                        .orElseGet(() -> MaturityAnswer.none(scope, name));
            case DOMAIN ->
                maturity.domain(new DomainId(named(name)), asOf)
                        .map(found -> MaturityAnswer.of(found, maturity.criteria(found.report())))
                        .orElseGet(() -> MaturityAnswer.none(scope, name));
            case ORGANISATION ->
                maturity.organisation(asOf)
                        .map(found -> MaturityAnswer.of(found, maturity.criteria(asOf)))
                        .orElseGet(() -> MaturityAnswer.none(scope, null));
        };
    }

    @PostMapping("/evaluations")
    Evaluated evaluate(@RequestBody Wanted wanted) {
        return maturity.evaluate(wanted.scope(), wanted.name());
    }

    @GetMapping("/families/{name}/results")
    Listing<FamilyMaturity> history(
            @PathVariable String name, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of()).cut(maturity.history(new FamilyId(name), HISTORY));
    }

    @GetMapping("/scorecard")
    Scorecard scorecard(
            @Parameter(description = PastMoments.WORDS) @RequestParam @Nullable String asOf,
            @Parameter(description = "What it is compared with, written like asOf; else the begin of its quarter.")
                    @RequestParam
                    @Nullable
                    String since) {
        var at = moments.of("asOf", asOf);
        return scorecards.at(at, moments.before(at, "since", since));
    }

    /** The same as a file, a domain a line. */
    @GetMapping(path = "/scorecard/export", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> export(@Parameter(description = PastMoments.WORDS) @RequestParam @Nullable String asOf) {
        var at = moments.of("asOf", asOf);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scorecard.csv\"")
                .body(scorecards.csv(at));
    }

    /** Families that came to another level, this quarter unless asked otherwise. */
    @GetMapping("/transitions")
    Listing<FamilyMove> transitions(
            @RequestParam @Nullable String domain,
            @Parameter(description = "After that moment, written like to; else from the begin of its quarter.")
                    @RequestParam
                    @Nullable
                    String from,
            @Parameter(description = PastMoments.WORDS) @RequestParam @Nullable String to,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var until = Objects.requireNonNullElseGet(moments.of("to", to), clock::instant);
        var after = Objects.requireNonNullElseGet(
                moments.before(until, "from", from), () -> Quarter.of(until).start());
        var moves = scorecards.digest(domain == null ? null : new DomainId(domain), after, until);
        return PageRequest.of(limit, cursor, null, List.of()).cut(moves);
    }

    @GetMapping("/next-steps")
    Listing<NextStep> nextSteps(
            @RequestParam @Nullable String domain,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        var steps = scorecards.nextSteps(domain == null ? null : new DomainId(domain)).stream()
                .map(NextStep::of)
                .toList();
        return PageRequest.of(limit, cursor, null, List.of()).cut(steps);
    }

    private static String named(@Nullable String name) {
        if (name == null) {
            throw Refused.invalid("name", "Which family or domain?", "Send its name.");
        }
        return name;
    }
}
