package dev.keyward.registry.rest;

import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Keyspace.Topology;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.KeyspaceAccess.Note;
import dev.keyward.registry.ServiceAccounts;
import dev.keyward.registry.account.Grant;
import dev.keyward.registry.account.ServiceAccount;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/keyspaces/{name}/accounts}: the Redis accounts that services need. Read only; nobody runs them here. */
@RestController
@RequestMapping("/api/v1/keyspaces/{name}/accounts")
class AccountController {
    private final ServiceAccounts accounts;

    AccountController(ServiceAccounts accounts) {
        this.accounts = accounts;
    }

    /** A family that a service uses, and how. */
    record Granted(FamilyId family, TeamId owner, String template, String rights) {
        static Granted of(Grant grant) {
            var shape = grant.shape();
            return new Granted(shape.family(), shape.owner(), shape.template().text(), grant.words());
        }
    }

    /** @param warnings where a pattern lets more pass than the template; told of one service only */
    record Answer(
            String service,
            Collection<TeamId> owners,
            List<Granted> families,
            String line,
            String lineForRedis6,
            @Nullable List<Note> warnings) {
        static Answer of(ServiceAccount account, Topology topology, @Nullable List<Note> warnings) {
            return new Answer(
                    account.service(),
                    account.owners(),
                    account.grants().stream().map(Granted::of).toList(),
                    account.line(topology).text(),
                    account.line(topology).textForRedis6(),
                    warnings);
        }
    }

    /** @param service one of them, with its warnings */
    @GetMapping
    Listing<Answer> list(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String service,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var request = PageRequest.of(limit, cursor, null, List.of());
        var topology = accounts.topology(name);
        if (service != null) {
            var one = accounts.one(name, service);
            return request.listing(List.of(Answer.of(one, topology, accounts.notes(name, one))), 1);
        }
        var all = accounts.of(name, team(team));
        return request.listing(
                all.stream()
                        .skip(request.offset())
                        .limit(request.limit())
                        .map(account -> Answer.of(account, topology, null))
                        .toList(),
                all.size());
    }

    /** The commands for redis-cli, the console's own first. */
    @GetMapping(path = "/export", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> export(@PathVariable String name, @RequestParam(required = false) @Nullable String team) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=utf-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accounts.txt\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(accounts.commands(name, team(team)));
    }

    private static @Nullable TeamId team(@Nullable String name) {
        return name == null || name.isBlank() ? null : new TeamId(name);
    }
}
