package dev.keyward.access;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Actor;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the trail keeps of sign-ins. A failed one names the account only if there is one. */
@Component
class SignInTrail {
    private static final Actor ANONYMOUS = new Actor("anonymous", Actor.Via.UI, null);

    private final Audit audit;
    private final JdbcClient sql;
    private final InstantSource clock;

    SignInTrail(Audit audit, JdbcClient sql, InstantSource clock) {
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional
    public void succeeded(String account, String source) {
        sql.sql("update account set last_sign_in = :at where name = :name")
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .param("name", account)
                .update();
        record(new Actor(account, Actor.Via.UI, null), "login.succeeded", account, source);
    }

    @Transactional
    public void failed(String account, String source) {
        record(ANONYMOUS, "login.failed", account, source);
    }

    /** Once per wave of guesses: a flood must not become a flood of rows. */
    @Transactional
    public void throttled(String account, String source) {
        record(ANONYMOUS, "login.throttled", account, source);
    }

    /** Somebody signed in typed their password again. */
    @Transactional
    public void proved(String account, String source) {
        record(new Actor(account, Actor.Via.UI, null), "login.proved", account, source);
    }

    private void record(Actor actor, String action, String account, String source) {
        audit.recordAs(actor, action, "account/" + account, null, Map.of("source", source), null);
    }
}
