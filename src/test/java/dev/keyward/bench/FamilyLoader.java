package dev.keyward.bench;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a register: the same families for the same seed, written past the services so that ten thousand take seconds. Of
 * 100 templates 93 begin like no other, 5 share their beginning with many, 1 holds another one whole, and 1 begins with a
 * placeholder as old keys do.
 */
final class FamilyLoader {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
    private final Random random = new Random(20_260_404L);
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final String keyspace;

    FamilyLoader(JdbcTemplate jdbc, TransactionTemplate transaction, String keyspace) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keyspace = keyspace;
    }

    /** One team for every 20 families, one domain for every 100. */
    void load(int families) {
        transaction.executeWithoutResult(status -> {
            var teams = Math.max(1, families / 20);
            var domains = Math.max(1, families / 100);
            all(
                    "insert into team (name, version, kind, status) values (?, 0, 'DOMAIN', 'ACTIVE')",
                    teams,
                    n -> row(team(n)));
            all(
                    "insert into domain (name, version, freshness_class, tier, enforcement, max_staleness_seconds, steward,"
                            + " criticality) values (?, 0, ?, 'SECONDS', 'SELECTIVE_TTL_WITH_INVALIDATION_QUEUE', 60, ?,"
                            + " 'MEDIUM')",
                    domains,
                    n -> row(domain(n), List.of("STRICT", "SOFT", "BATCH").get(n % 3), team(n % teams)));
            families(families, teams, domains);
            jdbc.update("insert into keyspace_revision (keyspace, revision) values (?, 1)", keyspace);
        });
    }

    private void families(int families, int teams, int domains) {
        var templates = new ArrayList<String>();
        for (int n = 0; n < families; n++) {
            templates.add(template(n, domain(n % domains)));
        }
        all(
                "insert into family (name, version, domain, owner, keyspace, state, template, spec, state_since, state_by,"
                        + " created_at, created_by, updated_at) values (?, 0, ?, ?, ?, ?, ?, ?, ?, 'bench', ?, 'bench', ?)",
                families,
                n -> {
                    var at = Timestamp.from(EPOCH.plusSeconds(random.nextInt(20_000_000)));
                    var owner = team(n % teams);
                    return row(
                            name(n),
                            domain(n % domains),
                            owner,
                            keyspace,
                            n % 20 == 0 ? "DEPRECATED" : "ACTIVE",
                            templates.get(n),
                            spec(n, domain(n % domains), owner, templates.get(n)),
                            at,
                            at,
                            at);
                });
        all(
                "insert into template_version (family, family_key, version_no, template, state, since, proposed_by)"
                        + " values (?, 0, 1, ?, 'CURRENT', ?, 'bench')",
                families,
                n -> row(name(n), templates.get(n), Timestamp.from(EPOCH)));
    }

    private interface Row {
        Object[] at(int n);
    }

    private void all(String sql, int count, Row rows) {
        var batch = new ArrayList<Object[]>();
        for (int n = 0; n < count; n++) {
            batch.add(rows.at(n));
        }
        jdbc.batchUpdate(sql, batch);
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private String spec(int n, String domain, String owner, String template) {
        return """
                {"name":"%s","domain":"%s","owner":"%s","template":"%s","keyspace":"%s",
                 "purpose":"Cards of thing %d, read by the listing and product pages",
                 "invalidation":{"strategy":"TTL_ONLY"},"ttl":{"value":"PT10M","jitterPct":10}}""".formatted(name(n), domain, owner, template, keyspace, n);
    }

    static String name(int n) {
        return "bench-%s-%05d"
                .formatted(List.of("item", "price", "stock", "card", "feed").get(n % 5), n);
    }

    private static String team(int n) {
        return "bench-team-%04d".formatted(n);
    }

    static String domain(int n) {
        return "bench-domain-%04d".formatted(n);
    }

    static String template(int n, String domain) {
        return switch (n % 100) {
            case 0 -> "{shop=eu%d|us%d}:cart:{cart_id}".formatted(n, n);
            case 1, 2, 3, 4, 5 -> "%s:v%d:{tenant=slug}:thing-%d:{id=int}".formatted(domain, 1 + n % 3, n);
            case 99 ->
                n > 100
                        ? "%s:v%d:thing-%d:{rest...}".formatted(domain, 1 + (n - 50) % 3, n - 50)
                        : "%s:v1:any-%d:{rest...}".formatted(domain, n);
            default -> "%s:v%d:thing-%d:{item_id=int}:region:{region=eu|us|ap}".formatted(domain, 1 + n % 3, n);
        };
    }
}
