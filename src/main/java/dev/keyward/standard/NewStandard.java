package dev.keyward.standard;

import dev.keyward.registry.lint.RuleSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as somebody sends it.
 *
 * @param scope where it will hold
 * @param scopeName the keyspace's or the domain's name; absent for GLOBAL
 * @param note what the version is about, 1 to 500 characters
 */
public record NewStandard(
        Scope.Kind scope,
        @Nullable String scopeName,
        @Nullable List<RuleSetting> rules,
        @Nullable String note) {}
