package dev.keyward.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads many manifests without the families around them. */
@Component
class StoredSpecs {
    private static final int AT_ONCE = 500;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredSpecs(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of these families that exist, by name. */
    Map<FamilyId, FamilySpec> of(Collection<FamilyId> names) {
        var found = new HashMap<FamilyId, FamilySpec>();
        var all = names.stream().map(FamilyId::text).distinct().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            read(all.subList(from, Math.min(all.size(), from + AT_ONCE)), found);
        }
        return found;
    }

    private void read(List<String> names, Map<FamilyId, FamilySpec> into) {
        jdbc.sql("select name, spec from family where name in (:names)")
                .param("names", names)
                .query(row -> {
                    into.put(
                            new FamilyId(row.getString("name")),
                            json.readValue(row.getString("spec"), FamilySpec.class));
                });
    }
}
