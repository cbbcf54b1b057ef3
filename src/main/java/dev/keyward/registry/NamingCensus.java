package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.lint.Standard;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the live families whose templates the naming standard would refuse today. Judging ten thousand takes a moment,
 * so the count is kept as long as no family and no domain changes, by the reasoning of {@link FamilyList}.
 */
@Component
public class NamingCensus {
    private static final int EXAMPLES = 5;
    private final JdbcClient jdbc;
    private final KeyspaceRevisions revisions;
    private final Ownership ownership;
    private volatile @Nullable Counted kept;

    NamingCensus(JdbcClient jdbc, KeyspaceRevisions revisions, Ownership ownership) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.ownership = ownership;
    }

    private record Counted(long revision, Set<String> domains, FamilyCensus.Count count) {}

    /** Live families, and those of them with an ERROR. */
    public FamilyCensus.Count kept() {
        var before = kept;
        var revision = revisions.total();
        var domains =
                ownership.domains().stream().map(domain -> domain.name().text()).collect(Collectors.toSet());
        if (before != null && before.revision() == revision && before.domains().equals(domains)) {
            return before.count();
        }
        var counted = new Counted(revision, domains, count(domains));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            kept = counted;
        }
        return counted.count();
    }

    private record Row(FamilyId name, String template) {}

    private FamilyCensus.Count count(Set<String> domains) {
        var live = jdbc.sql("""
                select name, template from family where state in ('ACTIVE', 'DEPRECATED', 'DRAINING') order by name""")
                .query((row, n) -> new Row(new FamilyId(row.getString("name")), row.getString("template")))
                .list();
        var refused = live.stream()
                .filter(row -> Standard.check(row.template(), domains).stream().anyMatch(Finding::blocks))
                .map(Row::name)
                .toList();
        return new FamilyCensus.Count(
                live.size(), refused.size(), List.copyOf(refused.subList(0, Math.min(EXAMPLES, refused.size()))));
    }
}
