package dev.keyward.audit;

import dev.keyward.audit.chain.Link;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the trail newest first, under filters. Every filter but a part of a name is served by an index. */
@Component
class TrailSearch {
    private final JdbcClient jdbc;

    TrailSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows not younger than {@code upTo}, which keeps a list still while the trail grows. */
    List<Link> page(AuditQuery query, long upTo, long offset, int limit) {
        // Without filters the numbers have no gaps, so the page is found without counting through the rows before it.
        var filter = query.isOpen() ? new Filter(query, upTo - offset) : new Filter(query, upTo);
        return jdbc.sql("select * from audit_event" + filter.sql + " order by seq desc limit ? offset ?")
                .params(filter.with((long) limit, query.isOpen() ? 0L : offset))
                .query(StoredTrail::readLink)
                .list();
    }

    long count(AuditQuery query, long upTo) {
        var filter = new Filter(query, upTo);
        return jdbc.sql("select count(*) from audit_event" + filter.sql)
                .params(filter.with())
                .query(Long.class)
                .single();
    }

    /** The actions that occur, in order; one look into the index for each. */
    List<String> actions() {
        return distinct("action");
    }

    List<String> actors() {
        return distinct("actor");
    }

    private List<String> distinct(String column) {
        var next = "select min(%s) from audit_event where %s > ?".formatted(column, column);
        return Stream.iterate(after(next, ""), word -> word != null, word -> after(next, String.valueOf(word)))
                .map(String::valueOf)
                .limit(500)
                .toList();
    }

    private @Nullable String after(String sql, String word) {
        return jdbc.sql(sql).param(word).query(String.class).optional().orElse(null);
    }

    /** The where clause and its values, in order. */
    private static final class Filter {
        private final List<Object> values = new ArrayList<>();
        private String sql = " where seq <= ?";

        Filter(AuditQuery query, long upTo) {
            values.add(upTo);
            subject(query.subject());
            beginning("action", query.action(), ".");
            and(" and actor = ?", query.actor());
            and(" and recorded_at >= ?", at(query.from()));
            and(" and recorded_at < ?", at(query.to()));
        }

        List<Object> with(Object... more) {
            return Stream.concat(values.stream(), Stream.of(more)).toList();
        }

        private void subject(@Nullable String subject) {
            if (subject != null && subject.indexOf('/') < 0) {
                and(" and subject like ? escape '!'", "%" + literally(subject) + "%");
            } else {
                beginning("subject", subject, "");
            }
        }

        private void beginning(String column, @Nullable String text, String mark) {
            if (text != null && text.endsWith(mark)) {
                and(" and " + column + " like ? escape '!'", literally(text) + "%");
            } else {
                and(" and " + column + " = ?", text);
            }
        }

        private void and(String condition, @Nullable Object value) {
            if (value != null) {
                sql += condition;
                values.add(value);
            }
        }

        private static @Nullable Object at(@Nullable Instant at) {
            return at == null ? null : at.atOffset(ZoneOffset.UTC);
        }

        private static String literally(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }
}
