package dev.keyward.access.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.access.IssuedToken;
import dev.keyward.access.NewToken;
import dev.keyward.access.TokenSummary;
import dev.keyward.access.Tokens;
import dev.keyward.api.kit.Listing;
import dev.keyward.api.kit.PageRequest;
import dev.keyward.kernel.Refused;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tokens")
class TokenController {
    private static final Set<String> SCOPES = Set.of("read", "write", "purge");

    private final Tokens tokens;

    TokenController(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param scopes {@code read}, {@code write}, {@code purge}; write includes read and is the default, purge includes
     *     both and approves and runs purges without a person's password
     * @param expiresAt at most 365 days away; 90 days when left out
     */
    record Wanted(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable Instant expiresAt) {}

    /** A token as it is shown; {@code secret} only in the answer that creates it. */
    record Shown(
            UUID id,
            String name,
            String account,
            List<String> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String secret) {}

    @GetMapping
    Listing<Shown> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor, null, List.of());
        var rows = tokens.visible(page.offset(), page.limit());
        return page.listing(rows.stream().map(row -> shown(row, null)).toList(), tokens.countVisible());
    }

    @PostMapping
    ResponseEntity<Shown> create(@RequestBody Wanted wanted) {
        if (wanted.name() == null) {
            throw Refused.invalid("name", "A token needs a name.", "Say what it is for.");
        }
        var mayWrite = mayWrite(wanted.scopes());
        var mayPurge = wanted.scopes() != null && wanted.scopes().contains("purge");
        var issued = tokens.create(new NewToken(wanted.name(), mayWrite, mayPurge, wanted.expiresAt()));
        return ResponseEntity.created(
                        URI.create("/api/v1/tokens/" + issued.token().id()))
                .cacheControl(CacheControl.noStore())
                .body(shown(issued));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        tokens.revoke(id);
    }

    private static boolean mayWrite(@Nullable List<String> scopes) {
        if (scopes == null) {
            return true;
        }
        if (scopes.isEmpty() || !SCOPES.containsAll(scopes)) {
            throw Refused.invalid("scopes", "A scope is 'read', 'write' or 'purge'.", "Name at least one of them.");
        }
        return scopes.contains("write");
    }

    private static List<String> scopes(TokenSummary token) {
        if (token.mayPurge()) {
            return List.of("read", "write", "purge");
        }
        return token.mayWrite() ? List.of("read", "write") : List.of("read");
    }

    private static Shown shown(IssuedToken issued) {
        return shown(issued.token(), issued.secret());
    }

    private static Shown shown(TokenSummary token, @Nullable String secret) {
        return new Shown(
                token.id(),
                token.name(),
                token.account(),
                scopes(token),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.revokedAt(),
                secret);
    }
}
