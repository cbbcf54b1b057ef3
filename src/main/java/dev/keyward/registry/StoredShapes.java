package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the shapes of families without loading the families. */
@Component
class StoredShapes {
    private final JdbcClient jdbc;

    StoredShapes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one family, oldest first; none when nobody knows it. */
    List<TemplateVersion> of(FamilyId family) {
        return jdbc.sql("select * from template_version where family = ? order by version_no")
                .param(family.text())
                .query((row, n) -> shape(row))
                .list();
    }

    /** Of all families, by their names. */
    Map<String, List<TemplateVersion>> all() {
        return byName(jdbc.sql("select * from template_version order by family, version_no"));
    }

    /** Of some families, as many as a page of a list has. */
    Map<String, List<TemplateVersion>> of(Collection<FamilyId> families) {
        return families.isEmpty()
                ? Map.of()
                : byName(jdbc.sql("select * from template_version where family in (:names) order by family, version_no")
                        .param("names", families.stream().map(FamilyId::text).toList()));
    }

    private static Map<String, List<TemplateVersion>> byName(JdbcClient.StatementSpec rows) {
        var shapes = new HashMap<String, List<TemplateVersion>>();
        rows.query((row, n) -> Map.entry(row.getString("family"), shape(row)))
                .list()
                .forEach(entry -> shapes.computeIfAbsent(entry.getKey(), name -> new ArrayList<>())
                        .add(entry.getValue()));
        return shapes;
    }

    private static TemplateVersion shape(ResultSet row) throws SQLException {
        return new TemplateVersion(
                row.getInt("version_no"),
                new KeyTemplate(row.getString("template")),
                TemplateVersion.State.valueOf(row.getString("state")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getString("proposed_by"));
    }
}
