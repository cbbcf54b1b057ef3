package dev.keyward.incident.ui;

import dev.keyward.incident.IncidentClass;
import dev.keyward.incident.IncidentFilter;
import dev.keyward.incident.IncidentState;
import dev.keyward.incident.When;
import dev.keyward.kernel.Refused;
import dev.keyward.kernel.Text;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.FamilyId;
import dev.keyward.shell.kit.QueryState;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a filter from an address; what cannot be read filters nothing. */
final class IncidentQuery {
    private IncidentQuery() {}

    static IncidentFilter of(QueryState query) {
        return new IncidentFilter(
                some(IncidentClass.class, query.get("class")),
                some(IncidentState.class, query.get("state")),
                name(query.get("family"), FamilyId::new),
                name(query.get("domain"), DomainId::new),
                query.get("drill").isEmpty()
                        ? null
                        : (Boolean) query.get("drill").equals("true"),
                moment(() -> When.from("from", query.get("from"))),
                moment(() -> When.until("to", query.get("to"))),
                query.get("q").isEmpty() ? null : query.get("q"));
    }

    static <E extends Enum<E>> Set<E> some(Class<E> type, String text) {
        var named = Arrays.asList(text.toUpperCase(Locale.ROOT).split(","));
        var some = EnumSet.noneOf(type);
        Arrays.stream(type.getEnumConstants())
                .filter(one -> named.contains(one.name()))
                .forEach(some::add);
        return some;
    }

    static <T extends Text> @Nullable T name(String text, Function<String, T> make) {
        try {
            return text.isEmpty() ? null : make.apply(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    static @Nullable Instant moment(Supplier<@Nullable Instant> read) {
        try {
            return read.get();
        } catch (Refused unreadable) {
            return null;
        }
    }
}
