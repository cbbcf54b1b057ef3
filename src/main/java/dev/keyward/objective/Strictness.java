package dev.keyward.objective;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.audit.diff.FieldChange;
import dev.keyward.objective.budget.Figures;
import dev.keyward.objective.budget.Method;
import dev.keyward.storage.Document;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of an objective decides how bad its budget looks, and whether anybody is told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Strictness(
        ObjectiveState state,
        Method method,
        double target,
        long maxStalenessSeconds,
        int sliceSeconds,
        WindowText window,
        @Nullable String region)
        implements Document {

    static Strictness of(Objective objective) {
        return new Strictness(
                objective.state(),
                objective.method(),
                objective.target(),
                objective.maxStalenessSeconds(),
                objective.sliceSeconds(),
                objective.timeWindow(),
                objective.region());
    }

    /**
     * Whether nothing that the other finds bad can look better here: counted in the same way over the same window, no
     * lower target, no longer staleness, no region left out, and as many people told.
     */
    boolean keeps(Strictness other) {
        return countsLike(other)
                && target >= other.target
                && maxStalenessSeconds <= other.maxStalenessSeconds
                && (region == null || region.equals(other.region))
                && (state == ObjectiveState.ACTIVE || state == other.state);
    }

    private boolean countsLike(Strictness other) {
        return method == other.method && sliceSeconds == other.sliceSeconds && window.equals(other.window);
    }

    /** In what another one differs, in words that people compare. */
    public List<FieldChange> to(Strictness after) {
        var changes = new ArrayList<FieldChange>();
        compare(changes, "target", after, one -> Figures.percent(one.target));
        compare(changes, "maxStaleness", after, one -> Figures.window(Duration.ofSeconds(one.maxStalenessSeconds)));
        compare(changes, "window", after, one -> one.window.window().words());
        compare(changes, "method", after, one -> one.method.words());
        compare(changes, "slice", after, one -> Figures.window(Duration.ofSeconds(one.sliceSeconds)));
        compare(changes, "region", after, one -> Objects.requireNonNullElse(one.region, "all"));
        compare(changes, "state", after, one -> one.state.name().toLowerCase(Locale.ROOT));
        return List.copyOf(changes);
    }

    private void compare(List<FieldChange> into, String field, Strictness after, Function<Strictness, String> words) {
        var one = words.apply(this);
        var other = words.apply(after);
        if (!one.equals(other)) {
            into.add(new FieldChange(field, one, other));
        }
    }

    /** The same in one line, such as {@code target 99.9 % to 99.5 %}. */
    String words(Strictness after) {
        return to(after).stream()
                .map(change -> "%s %s to %s".formatted(change.field(), change.before(), change.after()))
                .collect(Collectors.joining(", "));
    }
}
