package dev.keyward.ownership.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.api.kit.Versions;
import dev.keyward.ownership.Membership;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.Team.Kind;
import dev.keyward.ownership.TeamDetails;
import dev.keyward.ownership.TeamId;
import dev.keyward.ownership.TeamRoster;
import java.net.URI;
import java.util.List;
import java.util.Set;
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
@RequestMapping("/api/v1/teams")
class TeamController {
    private final Ownership ownership;
    private final TeamRoster roster;

    TeamController(Ownership ownership, TeamRoster roster) {
        this.ownership = ownership;
        this.roster = roster;
    }

    record Move(Team.Status to, String reason) {}

    record NewTeam(
            TeamId name,
            @Nullable Kind kind,
            @Nullable String escalationChannel,
            @Nullable Set<Team.Member> members) {}

    @GetMapping
    Listing<Team> list(
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String q) {
        var page = PageRequest.of(limit, cursor, sort, List.of("name"));
        return page.cut(inOrder(ownership.teams(), page.sort()).stream()
                .filter(team -> q == null || team.name().text().contains(q))
                .toList());
    }

    /** The service answers by name; the only other order is its reverse. */
    private static List<Team> inOrder(List<Team> byName, @Nullable String sort) {
        return "-name".equals(sort) ? byName.reversed() : byName;
    }

    @PostMapping
    ResponseEntity<Team> create(@RequestBody NewTeam wanted) {
        var details = new TeamDetails(wanted.kind(), wanted.escalationChannel(), wanted.members());
        var team = ownership.form(wanted.name(), details);
        return ResponseEntity.created(URI.create("/api/v1/teams/" + team.name()))
                .eTag(Versions.etag(team.version()))
                .body(team);
    }

    @GetMapping("/{name}")
    ResponseEntity<Team> show(@PathVariable String name) {
        return answer(ownership.team(new TeamId(name)));
    }

    @PutMapping("/{name}")
    ResponseEntity<Team> change(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TeamDetails details) {
        return answer(ownership.change(new TeamId(name), Versions.required(ifMatch), details));
    }

    /** Who is and was in the team. */
    @GetMapping("/{name}/memberships")
    Listing<Membership> memberships(
            @PathVariable String name, @RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return PageRequest.of(limit, cursor, null, List.of()).cut(roster.memberships(new TeamId(name)));
    }

    /** Deactivates a team on which nothing depends, or brings it back. If-Match is welcome but not required. */
    @PostMapping("/{name}/transitions")
    ResponseEntity<Team> move(
            @PathVariable String name,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Move move) {
        var team = new TeamId(name);
        var basedOn = ifMatch == null ? ownership.team(team).version() : Versions.required(ifMatch);
        return answer(roster.move(team, basedOn, move.to(), move.reason()));
    }

    private static ResponseEntity<Team> answer(Team team) {
        return ResponseEntity.ok().eTag(Versions.etag(team.version())).body(team);
    }
}
