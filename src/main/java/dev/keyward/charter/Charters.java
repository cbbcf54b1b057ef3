package dev.keyward.charter;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the charter: drafted by one platform admin, put in force by another, replaced by the next. */
@Service
public class Charters {
    private final CharterVersions versions;
    private final CurrentActor current;
    private final Audit audit;
    private final InstantSource clock;

    Charters(CharterVersions versions, CurrentActor current, Audit audit, InstantSource clock) {
        this.versions = versions;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version, the newest first. */
    @SignedIn
    public List<Charter> all() {
        return versions.findAllByOrderByNumberDesc();
    }

    @SignedIn
    public Charter charter(int number) {
        return versions.findById(number).orElseThrow(() -> Refused.unknown("charter", String.valueOf(number)));
    }

    @SignedIn
    public Optional<Charter> inForce() {
        return versions.findBySoleState(CharterState.IN_FORCE);
    }

    /** Drafts the next version. @param says its text; null takes the one in force, or else the playbook's clauses */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Charter draft(@Nullable Clauses says) {
        var before = versions.findAllByOrderByNumberDesc();
        var number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        var text = says != null ? says : inForce().map(Charter::clauses).orElse(Clauses.OF_THE_PLAYBOOK);
        var draft = Charter.drafted(number, text, current.actor().name(), clock.instant());
        versions.findBySoleState(CharterState.DRAFT).ifPresent(open -> {
            throw alreadyDrafted();
        });
        var saved = onceAtATime(() -> versions.save(draft));
        audit.record("charter.drafted", subject(saved), null, saved.clauses(), null);
        return saved;
    }

    /** @param basedOn the version the caller read; another one is refused as stale */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Charter edit(int number, long basedOn, Clauses says) {
        var before = current(number, basedOn);
        var saved = versions.save(before.rewritten(says, current.actor().name(), clock.instant()));
        audit.record("charter.edited", subject(saved), before.clauses(), saved.clauses(), null);
        return saved;
    }

    /** Puts a draft in force in place of the version before, which stays readable with its signatures. */
    @Transactional
    @RequiresRole(Role.PLATFORM_ADMIN)
    public Charter enforce(int number, long basedOn, String reason) {
        var before = current(number, basedOn);
        Reason.given(reason);
        var at = clock.instant();
        var next = before.enforced(current.actor().name(), at);
        inForce()
                .ifPresent(old -> audit.record(
                        "charter.superseded",
                        subject(old),
                        old.state(),
                        versions.save(old.superseded(at)).state(),
                        null));
        var saved = onceAtATime(() -> versions.save(next));
        audit.record("charter.enforced", subject(saved), before.state(), saved.state(), reason.strip());
        return saved;
    }

    private Charter current(int number, long basedOn) {
        var charter = charter(number);
        if (charter.version() != basedOn) {
            throw Refused.stale("Version %d of the charter".formatted(number));
        }
        return charter;
    }

    static String subject(Charter charter) {
        return "charter/" + charter.number();
    }

    private static Charter onceAtATime(Supplier<Charter> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException race) {
            throw alreadyDrafted();
        }
    }

    private static Refused alreadyDrafted() {
        return Refused.wrongState(
                "The next version is being drafted already, or was just put in force.",
                "Open that version and go on from there.");
    }
}
