package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.registry.lint.Rulebooks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts the live families that the standards in force find an error in, waived or not: a waiver lets an error wait, it
 * does not mend it. Judging ten thousand takes a moment, so the count is kept as long as no family, no domain and no
 * standard changes, by the reasoning of {@link FamilyList}.
 */
@Component
public class NamingCensus {
    private static final int EXAMPLES = 5;
    private final JdbcClient jdbc;
    private final KeyspaceRevisions revisions;
    private final Ownership ownership;
    private final StandardsInForce standards;
    private final FamilySurvey survey;
    private volatile @Nullable Counted kept;

    NamingCensus(
            JdbcClient jdbc,
            KeyspaceRevisions revisions,
            Ownership ownership,
            StandardsInForce standards,
            FamilySurvey survey) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.ownership = ownership;
        this.standards = standards;
        this.survey = survey;
    }

    /** What a count followed from; as long as it is the same, so is the count. */
    private record Grounds(long revision, List<Domain> domains, Rulebooks books) {}

    private record Counted(Grounds grounds, FamilyCensus.Count count) {}

    /** Live families, and those of them with an ERROR. */
    public FamilyCensus.Count kept() {
        var before = kept;
        var grounds = new Grounds(revisions.total(), ownership.domains(), standards.now());
        if (before != null && before.grounds().equals(grounds)) {
            return before.count();
        }
        var counted = new Counted(grounds, count(grounds.books()));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            kept = counted;
        }
        return counted.count();
    }

    private FamilyCensus.Count count(Rulebooks books) {
        var live = live();
        var refused = survey.all().stream()
                .filter(family -> live.contains(family.name()))
                .filter(family -> family.judged(books.at(family.domain().text(), family.keyspace())).stream()
                        .anyMatch(Finding::blocks))
                .map(Surveyed::name)
                .toList();
        return new FamilyCensus.Count(
                live.size(), refused.size(), List.copyOf(refused.subList(0, Math.min(EXAMPLES, refused.size()))));
    }

    private Set<FamilyId> live() {
        return new HashSet<>(jdbc.sql("select name from family where state in ('ACTIVE', 'DEPRECATED', 'DRAINING')")
                .query((row, n) -> new FamilyId(row.getString("name")))
                .list());
    }
}
