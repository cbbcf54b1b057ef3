package dev.keyward.registry;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.TemplateVersion.State;
import dev.keyward.registry.life.Act;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends shapes that are no longer written. Where readers take the version from their configuration, moving them on is a purge
 * of any size at no cost: the old keys expire by themselves, or are purged gently, and then their version is retired.
 */
@Service
public class OldShapes {
    private final Registry registry;
    private final Families families;
    private final FamilyRules rules;
    private final LiveKeys keys;
    private final Audit audit;
    private final Clock clock;

    OldShapes(Registry registry, Families families, FamilyRules rules, LiveKeys keys, Audit audit, Clock clock) {
        this.registry = registry;
        this.families = families;
        this.rules = rules;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Retires a deprecated version of which the keyspace holds no key, looked up now; its template stays reserved. */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family retire(FamilyId name, long basedOn, int versionNo) {
        var before = registry.current(name, basedOn);
        rules.require(Act.RESHAPE, before);
        var version = before.templates().stream()
                .filter(known -> known.versionNo() == versionNo)
                .findFirst()
                .orElseThrow(() -> Refused.unknown("template version of " + name, String.valueOf(versionNo)));
        if (version.state() != State.DEPRECATED) {
            throw Refused.wrongState(
                    "Only a deprecated version is retired; version %d is not.".formatted(versionNo),
                    "Give the family its next version first, and let its writers and readers move on.");
        }
        requireNoKey(before, version);
        var after = families.save(before.retired(versionNo, clock.instant()));
        audit.record(
                "family.version-retired", "family/" + name, version.template().text(), null, null);
        return after;
    }

    private void requireNoKey(Family family, TemplateVersion version) {
        if (keys.anyOf(family, version).isPresent()) {
            var found = Finding.error(
                    "RETIRE",
                    "version",
                    "A key of version %d was found in %s.".formatted(version.versionNo(), family.keyspace()));
            throw Refused.rule(
                    "Keys of version %d are still there.".formatted(version.versionNo()),
                    "Let them expire, or purge them.",
                    List.of(found));
        }
    }
}
