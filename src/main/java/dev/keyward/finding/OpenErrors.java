package dev.keyward.finding;

import dev.keyward.registry.FamilyId;
import dev.keyward.registry.lint.Standard;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rules find an error that nobody waived, of many families in one statement, for whoever judges them. */
@Component
public class OpenErrors {
    private static final String SELECT = """
            select family, rule_id, severity from lint_finding l
            where resolved_at is null and family in (:names) and (severity = 'ERROR' or family in (:legacy))
              and not exists (select 1 from waiver w where w.family = l.family and w.rule_id = l.rule_id
                and w.state = 'APPROVED' and w.expires_at > :now)
            order by family, rule_id, field""";

    private final JdbcClient jdbc;

    OpenErrors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The ids of the rules, by family; a family without errors is left out.
     *
     * @param legacy those of the families on the legacy path, whose naming only warns but is an error all the same
     *     (domain.md 5.4)
     */
    public Map<FamilyId, List<String>> of(Collection<FamilyId> families, Set<FamilyId> legacy, Instant now) {
        var errors = new HashMap<FamilyId, List<String>>();
        if (families.isEmpty()) {
            return errors;
        }
        jdbc.sql(SELECT)
                .param("names", families.stream().map(FamilyId::text).toList())
                .param(
                        "legacy",
                        legacy.isEmpty()
                                ? List.of("")
                                : legacy.stream().map(FamilyId::text).toList())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var rule = row.getString("rule_id");
                    if (row.getString("severity").equals("ERROR") || Standard.isLenientForLegacy(rule)) {
                        errors.computeIfAbsent(new FamilyId(row.getString("family")), _ -> new ArrayList<>())
                                .add(rule);
                    }
                });
        return errors;
    }
}
