package dev.keyward.registry;

import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers lists from rows in memory, so that ten thousand families are filtered, searched, sorted and counted as fast as
 * a hundred. The rows are current by the same reasoning as {@link KeyspaceSnapshots}: every family that is saved advances
 * a keyspace's revision, so their sum stands exactly as long as no family changes anywhere.
 */
@Component
class FamilyList {
    private final JdbcClient jdbc;
    private final KeyspaceRevisions revisions;
    private final DriftMarks drifts;
    private final ObjectProvider<FamilyLevels> levels;
    private volatile @Nullable FamilyRows kept;

    FamilyList(JdbcClient jdbc, KeyspaceRevisions revisions, DriftMarks drifts, ObjectProvider<FamilyLevels> levels) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.drifts = drifts;
        this.levels = levels;
    }

    List<FamilySummary> rows(FamilyFilter filter, @Nullable String sort, long offset, int limit, List<Domain> domains) {
        var classes = classes(domains);
        var page = fitting(filter, sort, classes).skip(offset).limit(limit).toList();
        var drift = drifts.of(page.stream().map(FamilyRow::name).toList());
        return page.stream()
                .map(row -> row.summary(classes, drift.getOrDefault(row.name(), Drift.NONE)))
                .toList();
    }

    long count(FamilyFilter filter, List<Domain> domains) {
        return filter.isSet()
                ? fitting(filter, null, classes(domains)).count()
                : current().by(null).size();
    }

    /** The family beside one in the list of the same filter and order; none at its end, or when the list lacks it. */
    Optional<FamilyId> beside(
            FamilyId name, boolean next, FamilyFilter filter, @Nullable String sort, List<Domain> domains) {
        var names = fitting(filter, sort, classes(domains)).map(FamilyRow::name).toList();
        var place = names.indexOf(name);
        var beside = next ? place + 1 : place - 1;
        return place < 0 || beside < 0 || beside >= names.size() ? Optional.empty() : Optional.of(names.get(beside));
    }

    /** Drift and level are computed without an edit, so they are asked for each time. */
    private Stream<FamilyRow> fitting(
            FamilyFilter filter, @Nullable String sort, Map<DomainId, FreshnessClass> classes) {
        var search = filter.q() == null ? "" : filter.q().trim().toLowerCase(Locale.ROOT);
        var fitting = current().by(sort).stream().filter(row -> row.fits(filter, search, classes));
        if (filter.drift() != null) {
            var drifting = drifts.in(filter.drift());
            fitting = fitting.filter(row -> drifting.contains(row.name()));
        }
        if (filter.level() != null) {
            var there = levels.getIfAvailable(() -> nobody -> Set.of()).at(filter.level());
            fitting = fitting.filter(row -> there.contains(row.name()));
        }
        return fitting;
    }

    private FamilyRows current() {
        var before = kept;
        var revision = revisions.total();
        if (before != null && before.revision() == revision) {
            return before;
        }
        var read = new FamilyRows(revision, read());
        if (!revisions.isChanging()) {
            kept = read;
        }
        return read;
    }

    private List<FamilyRow> read() {
        return jdbc.sql(
                        "select name, domain, owner, keyspace, template, state, freshness_class, updated_at from family")
                .query((row, n) -> row(row))
                .list();
    }

    private static FamilyRow row(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var template = row.getString("template");
        var overridden = row.getString("freshness_class");
        return new FamilyRow(
                new FamilyId(name),
                new DomainId(row.getString("domain")),
                new TeamId(row.getString("owner")),
                row.getString("keyspace"),
                template,
                FamilyState.valueOf(row.getString("state")),
                overridden == null ? null : FreshnessClass.valueOf(overridden),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                name + "\n" + template.toLowerCase(Locale.ROOT));
    }

    private static Map<DomainId, FreshnessClass> classes(List<Domain> domains) {
        return domains.stream().collect(Collectors.toMap(Domain::name, Domain::freshnessClass));
    }
}
