package dev.keyward.registry.lint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.kernel.Severity;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a standard says about one rule; what it leaves out stays as built in, or as a wider standard has it.
 *
 * @param severity for all levels of the rule; null keeps them
 * @param params by the names that the rule gives them
 * @param reason why the rule is weakened or switched off
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RuleSetting(
        String ruleId,
        @Nullable Level severity,
        @Nullable Map<String, Object> params,
        @Nullable String reason) {

    /** A severity, or none at all. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        NONE;

        /** Empty for a rule that is switched off. */
        Optional<Severity> severity() {
            return this == NONE ? Optional.empty() : Optional.of(Severity.valueOf(name()));
        }
    }

    public RuleSetting {
        params = params == null ? Map.of() : Map.copyOf(params);
    }

    Map<String, Object> values() {
        return Objects.requireNonNullElse(params, Map.of());
    }

    /** Whether it leaves everything as it is. */
    public boolean saysNothing() {
        return severity == null && values().isEmpty();
    }
}
