package dev.keyward.standard;

import dev.keyward.kernel.Refused;
import dev.keyward.registry.lint.RuleSetting;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One version of the standard of a scope.
 *
 * @param edition the number people see, counted from 1 in each scope
 * @param author who began the draft
 * @param editor who changed it last; neither of the two may make it effective (domain.md I1)
 * @param draftOf the scope again while it is a draft, so that there is one draft at a time
 * @param inForceFor the scope again while it is in force
 */
public record NamingStandard(
        @Id StandardId id,
        @Version long version,
        Scope.Kind scopeKind,
        String scopeName,
        int edition,
        StandardState state,
        RuleSettings rules,
        String note,
        String author,
        String editor,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant effectiveFrom,
        @Nullable String madeEffectiveBy,
        @Nullable Instant supersededAt,
        @Nullable String draftOf,
        @Nullable String inForceFor) {

    static NamingStandard drafted(
            StandardId id, Scope scope, int edition, RuleSettings rules, String note, String person, Instant at) {
        return new NamingStandard(
                id,
                0,
                scope.kind(),
                scope.name(),
                edition,
                StandardState.DRAFT,
                rules,
                note,
                person,
                person,
                at,
                at,
                null,
                null,
                null,
                scope.text(),
                null);
    }

    public Scope scope() {
        return new Scope(scopeKind, scopeName);
    }

    public List<RuleSetting> settings() {
        return rules.rules();
    }

    /** Who may not make it effective. */
    public Set<String> writers() {
        return Set.copyOf(List.of(author, editor).stream().distinct().toList());
    }

    NamingStandard rewritten(RuleSettings next, String words, String person, Instant at) {
        requireDraft("changed");
        return with(StandardState.DRAFT, next, words, person, at);
    }

    NamingStandard madeEffective(String person, Instant at) {
        requireDraft("made effective");
        if (writers().contains(person)) {
            throw Refused.forbidden(
                    "You wrote this version, so somebody else makes it effective.",
                    "Ask another platform admin to look at the dry run and decide.");
        }
        return new NamingStandard(
                id,
                version,
                scopeKind,
                scopeName,
                edition,
                StandardState.EFFECTIVE,
                rules,
                note,
                author,
                editor,
                createdAt,
                at,
                at,
                person,
                null,
                null,
                scope().text());
    }

    /** Given up before it took effect. */
    NamingStandard discarded(Instant at) {
        requireDraft("discarded");
        return new NamingStandard(
                id,
                version,
                scopeKind,
                scopeName,
                edition,
                StandardState.DISCARDED,
                rules,
                note,
                author,
                editor,
                createdAt,
                at,
                null,
                null,
                null,
                null,
                null);
    }

    NamingStandard superseded(Instant at) {
        return new NamingStandard(
                id,
                version,
                scopeKind,
                scopeName,
                edition,
                StandardState.SUPERSEDED,
                rules,
                note,
                author,
                editor,
                createdAt,
                at,
                effectiveFrom,
                madeEffectiveBy,
                at,
                null,
                null);
    }

    private void requireDraft(String verb) {
        if (state != StandardState.DRAFT) {
            throw Refused.wrongState(
                    "Version %d for %s is %s and is not %s any more.".formatted(edition, scope().words(), state, verb),
                    "Draft the next version.");
        }
    }

    private NamingStandard with(StandardState next, RuleSettings says, String words, String person, Instant at) {
        return new NamingStandard(
                id,
                version,
                scopeKind,
                scopeName,
                edition,
                next,
                says,
                words,
                author,
                person,
                createdAt,
                at,
                effectiveFrom,
                madeEffectiveBy,
                supersededAt,
                draftOf,
                inForceFor);
    }
}
