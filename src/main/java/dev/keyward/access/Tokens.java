package dev.keyward.access;

import dev.keyward.access.secret.Secret;
import dev.keyward.audit.Audit;
import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import dev.keyward.security.StepUp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The API tokens: everybody makes and revokes their own, a platform admin sees and revokes them all. */
@Service
public class Tokens {
    public static final Duration LONGEST = Duration.ofDays(365);
    public static final Duration USUAL = Duration.ofDays(90);
    private static final int MOST = 50;

    private final ApiTokens tokens;
    private final TokenRows rows;
    private final Audit audit;
    private final CurrentActor current;
    private final StepUp stepUp;
    private final InstantSource clock;

    Tokens(ApiTokens tokens, TokenRows rows, Audit audit, CurrentActor current, StepUp stepUp, InstantSource clock) {
        this.tokens = tokens;
        this.rows = rows;
        this.audit = audit;
        this.current = current;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    /** Makes a token for the caller. What a token makes does not outlive it, and approves no more than it may. */
    @SignedIn
    @Transactional
    public IssuedToken create(NewToken wanted) {
        if (wanted.mayPurge()) {
            stepUp.require();
        }
        var account = current.actor().name();
        var now = clock.instant();
        if (tokens.countByAccountAndRevokedAtIsNullAndExpiresAtAfter(account, now) >= MOST) {
            throw Refused.rule(
                    "You have %d tokens already.".formatted(MOST), "Revoke those that are not used.", List.of());
        }
        var secret = Secret.random("kw_");
        var id = Identifier.next(clock.millis());
        var token = tokens.save(
                ApiToken.issued(id, account, wanted, Secret.digest(secret), now, expiry(wanted.expiresAt(), now)));
        audit.record("token.created", "token/" + id, null, token.summary(), null);
        return new IssuedToken(token.summary(), secret);
    }

    /** One page of the tokens that the caller may see, newest first: their own, everybody's for a platform admin. */
    @SignedIn
    public List<TokenSummary> visible(long offset, int limit) {
        return rows.page(owner(), offset, limit);
    }

    /** How many {@link #visible} has. */
    @SignedIn
    public long countVisible() {
        return rows.count(owner());
    }

    /** One page of the caller's own tokens, newest first. */
    @SignedIn
    public List<TokenSummary> mine(long offset, int limit) {
        return rows.page(current.actor().name(), offset, limit);
    }

    /** How many {@link #mine} has. */
    @SignedIn
    public long countMine() {
        return rows.count(current.actor().name());
    }

    /** Ends a token at once. Somebody else's is unknown, but for a platform admin. */
    @SignedIn
    @Transactional
    public void revoke(UUID id) {
        var me = current.actor().name();
        var token = tokens.findById(id)
                .filter(one -> one.account().equals(me) || current.has(Role.PLATFORM_ADMIN))
                .orElseThrow(() -> Refused.unknown("token", id.toString()));
        if (!token.isOver()) {
            var revoked = tokens.save(token.revoked(clock.instant(), me));
            audit.record("token.revoked", "token/" + id, token.summary(), revoked.summary(), null);
        }
    }

    private @Nullable String owner() {
        return current.has(Role.PLATFORM_ADMIN) ? null : current.actor().name();
    }

    private Instant expiry(@Nullable Instant asked, Instant now) {
        var latest = latest(now);
        if (asked == null) {
            var usual = now.plus(USUAL);
            return usual.isBefore(latest) ? usual : latest;
        }
        if (!asked.isAfter(now) || asked.isAfter(latest)) {
            throw Refused.invalid(
                    "expiresAt",
                    "A token expires between now and %s.".formatted(latest),
                    "Name a moment in that span, at most %d days away.".formatted(LONGEST.toDays()));
        }
        return asked;
    }

    private Instant latest(Instant now) {
        var maker = current.actor().token();
        var year = now.plus(LONGEST);
        return maker == null
                ? year
                : tokens.findById(UUID.fromString(maker))
                        .map(ApiToken::expiresAt)
                        .orElse(now);
    }
}
