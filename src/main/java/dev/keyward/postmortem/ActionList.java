package dev.keyward.postmortem;

import dev.keyward.ownership.TeamId;
import dev.keyward.postmortem.NewAction.Origin;
import dev.keyward.registry.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Action items as lists show them: those that wait first, what is due first before the rest. */
@Component
class ActionList {
    private static final String WORST_FIRST =
            " order by case state when 'VERIFIED' then 1 when 'WONT_DO' then 1 else 0 end, due_at, id";
    private final JdbcClient jdbc;

    ActionList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ActionItem> page(ActionFilter filter, long offset, int limit) {
        return jdbc.sql("select * from action_item where " + where(filter) + WORST_FIRST
                        + " offset :offset rows fetch next :limit rows only")
                .params(params(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    long count(ActionFilter filter) {
        return jdbc.sql("select count(*) from action_item where " + where(filter))
                .params(params(filter))
                .query(Long.class)
                .single();
    }

    /** What waits for somebody of these teams: to be done, or to be verified by whoever did not do it. */
    List<ActionItem> waitingFor(String person, List<TeamId> teams, int limit) {
        if (teams.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from action_item where owner_team in (:teams)
                  and (state in ('OPEN', 'IN_PROGRESS') or (state = 'DONE' and done_by <> :person))
                order by due_at, id fetch next :limit rows only""")
                .param("teams", teams.stream().map(TeamId::text).toList())
                .param("person", person)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    private static String where(ActionFilter filter) {
        var states = filter.states().isEmpty() ? "" : " and state in (:states)";
        var team = filter.team() == null ? "" : " and owner_team = :team";
        var incident = filter.incident() == null ? "" : " and incident = :incident";
        var text = filter.text() == null
                ? ""
                : " and (lower(title) like :text escape '!' or cast(incident as varchar(12)) = :number)";
        return "1 = 1" + states + team + incident + text;
    }

    private static Map<String, Object> params(ActionFilter filter) {
        var params = new HashMap<String, Object>();
        if (!filter.states().isEmpty()) {
            params.put("states", filter.states().stream().map(Enum::name).toList());
        }
        if (filter.team() != null) {
            params.put("team", filter.team().text());
        }
        if (filter.incident() != null) {
            params.put("incident", filter.incident().value());
        }
        if (filter.text() != null) {
            var text = filter.text().strip().toLowerCase(Locale.ROOT);
            params.put("text", "%" + text.replaceAll("([!%_])", "!$1") + "%");
            params.put("number", text.replace("#", ""));
        }
        return params;
    }

    private static ActionItem read(ResultSet row) throws SQLException {
        return new ActionItem(
                new ActionId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                Origin.valueOf(row.getString("origin")),
                row.getObject("incident", Integer.class),
                family(row.getString("family")),
                row.getString("title"),
                row.getString("details"),
                new TeamId(row.getString("owner_team")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                ActionState.valueOf(row.getString("state")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("done_by"),
                instant(row, "done_at"),
                row.getString("verified_by"),
                instant(row, "verified_at"),
                row.getString("remark"));
    }

    private static @Nullable FamilyId family(@Nullable String name) {
        return name == null ? null : new FamilyId(name);
    }

    private static @Nullable Instant instant(ResultSet row, String name) throws SQLException {
        var at = row.getObject(name, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
