package dev.keyward.standard.rest;

import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.standard.NamingStandard;
import dev.keyward.standard.Scope;
import dev.keyward.standard.StandardState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of a standard as programs read it. */
record StandardAnswer(
        String id,
        Scope.Kind scope,
        @Nullable String scopeName,
        int version,
        StandardState state,
        List<StandardState> availableTransitions,
        List<RuleSetting> rules,
        String note,
        String author,
        String editor,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant effectiveFrom,
        @Nullable String madeEffectiveBy,
        @Nullable Instant supersededAt) {

    static StandardAnswer of(NamingStandard standard) {
        return new StandardAnswer(
                standard.id().toString(),
                standard.scopeKind(),
                standard.scopeName().isEmpty() ? null : standard.scopeName(),
                standard.edition(),
                standard.state(),
                standard.state().availableTransitions(),
                standard.settings(),
                standard.note(),
                standard.author(),
                standard.editor(),
                standard.createdAt(),
                standard.updatedAt(),
                standard.effectiveFrom(),
                standard.madeEffectiveBy(),
                standard.supersededAt());
    }
}
