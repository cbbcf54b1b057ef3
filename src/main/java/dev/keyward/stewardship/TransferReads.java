package dev.keyward.stewardship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds transfers for lists. */
@Component
class TransferReads {
    private final JdbcClient jdbc;

    TransferReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TransferId> page(TransferFilter filter, long offset, int limit) {
        var question = question(filter);
        return jdbc.sql("select id from ownership_transfer" + question.sql()
                        + " order by case when open_family is null then 1 else 0 end, due_at, requested_at desc, id"
                        + " offset :offset rows fetch next :limit rows only")
                .params(question.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new TransferId(row.getObject("id", UUID.class)))
                .list();
    }

    long count(TransferFilter filter) {
        var question = question(filter);
        return jdbc.sql("select count(*) from ownership_transfer" + question.sql())
                .params(question.parameters())
                .query(Long.class)
                .single();
    }

    private record Question(String sql, Map<String, Object> parameters) {}

    private static Question question(TransferFilter filter) {
        var sql = new StringBuilder(" where 1 = 1");
        var parameters = new HashMap<String, Object>();
        narrow(sql, parameters, " and family = :family", "family", filter.family());
        narrow(sql, parameters, " and (from_team = :team or to_team = :team)", "team", filter.team());
        narrow(sql, parameters, " and state = :state", "state", filter.state());
        narrow(sql, parameters, " and kind = :kind", "kind", filter.kind());
        if (filter.open() != null) {
            sql.append(filter.open() ? " and open_family is not null" : " and open_family is null");
        }
        return new Question(sql.toString(), parameters);
    }

    private static void narrow(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, @Nullable Object to) {
        if (to != null) {
            sql.append(condition);
            parameters.put(name, to.toString());
        }
    }
}
