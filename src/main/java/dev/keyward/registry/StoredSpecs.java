package dev.keyward.registry;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads many manifests without the families around them; those that can be read. */
@Component
class StoredSpecs {
    private static final int AT_ONCE = 500;
    private final JdbcClient jdbc;
    private final StoredManifests manifests;

    StoredSpecs(JdbcClient jdbc, StoredManifests manifests) {
        this.jdbc = jdbc;
        this.manifests = manifests;
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
                    var name = row.getString("name");
                    manifests.read(name, row.getString("spec")).ifPresent(spec -> into.put(new FamilyId(name), spec));
                });
    }
}
