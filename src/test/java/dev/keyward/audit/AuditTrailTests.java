package dev.keyward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.audit.chain.Damage;
import dev.keyward.audit.chain.Head;
import dev.keyward.audit.chain.Verdict.Broken;
import dev.keyward.audit.chain.Verdict.Empty;
import dev.keyward.audit.chain.Verdict.Intact;
import dev.keyward.audit.diff.FieldChange;
import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.testing.Database;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditTrailTests {
    private static final Actor ADA = new Actor("ada", Actor.Via.UI, null);
    private static final Actor BEN = new Actor("ben", Actor.Via.API, "0190c0de");

    @ParameterizedTest
    @EnumSource
    void aReaderFindsByWhoWhatAndWhen(Database database) {
        try (var context = new TrailContext(database)) {
            var before = Instant.now();
            act(context, ADA, "family.registered", "family/catalog-item");
            act(context, BEN, "family.edited", "family/catalog_item");
            act(context, ADA, "purge.requested", "purge/0190");

            assertThat(found(context, AuditQuery.ALL)).containsExactly(3L, 2L, 1L);
            assertThat(found(context, query("family/", null, null))).containsExactly(2L, 1L);
            assertThat(found(context, query("catalog-", null, null))).containsExactly(1L);
            assertThat(found(context, query("catalog_", null, null))).containsExactly(2L);
            assertThat(found(context, query(null, "ada", null))).containsExactly(3L, 1L);
            assertThat(found(context, query(null, null, "family."))).containsExactly(2L, 1L);
            assertThat(found(context, query(null, "ben", "family.edited"))).containsExactly(2L);
            assertThat(found(context, new AuditQuery(null, null, null, before.plusSeconds(60), null)))
                    .isEmpty();
            assertThat(found(
                            context, new AuditQuery(null, null, null, before.minusSeconds(60), before.plusSeconds(60))))
                    .hasSize(3);
            assertThat(context.reader().count(query("family/", null, null), 3)).isEqualTo(2);
            assertThat(context.reader().actions())
                    .containsExactly("family.edited", "family.registered", "purge.requested");
            assertThat(context.reader().actors()).containsExactly("ada", "ben");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aListStaysStillWhileTheTrailGrows(Database database) {
        try (var context = new TrailContext(database)) {
            context.record(5);
            var head = context.reader().head().seq();
            context.record(5);

            assertThat(context.reader().page(AuditQuery.ALL, head, 2, 2))
                    .extracting(row -> row.event().seq())
                    .containsExactly(3L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowTellsWhatChanged(Database database) {
        try (var context = new TrailContext(database)) {
            context.inTransaction.executeWithoutResult(_ -> context.audit.recordAs(
                    ADA,
                    "family.edited",
                    "family/f",
                    Map.of("ttl", 600, "owner", "team-a", "freshness", Map.of("tier", "MINUTES")),
                    Map.of("ttl", 60, "owner", "team-a", "freshness", Map.of("tier", "SECONDS"), "note", "new"),
                    null));

            assertThat(context.reader().changes(context.reader().row(1)))
                    .containsExactly(
                            new FieldChange("freshness.tier", "MINUTES", "SECONDS"),
                            new FieldChange("note", null, "new"),
                            new FieldChange("ttl", "600", "60"));
            assertThatThrownBy(() -> context.reader().row(2)).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTrailOfManyPagesIsVerified(Database database) {
        try (var context = new TrailContext(database)) {
            assertThat(context.reader().verify(null).verdict()).isInstanceOf(Empty.class);
            context.inTransaction.executeWithoutResult(_ -> {
                for (int i = 0; i < 2_100; i++) {
                    context.audit.recordAs(ADA, "family.edited", "family/f", null, null, null);
                }
            });
            var head = context.reader().head();

            assertThat(context.reader().verify(null).verdict()).isEqualTo(new Intact(2_100, head));
            assertThat(context.beans.getBean(ChainCheck.class).tail().verdict()).isEqualTo(new Intact(1_000, head));
            assertThat(context.reader().verify(new Head(7, "0".repeat(64))).verdict())
                    .isInstanceOfSatisfying(
                            Broken.class, broken -> assertThat(broken.damage()).isEqualTo(Damage.REWRITTEN));
        }
    }

    @ParameterizedTest
    @EnumSource
    void damageDoneInTheDatabaseIsFoundAndDegradesHealth(Database database) {
        try (var context = new TrailContext(database)) {
            context.record(20);
            assertThat(context.beans
                            .getBean(ChainHealth.class)
                            .health()
                            .getStatus()
                            .getCode())
                    .isEqualTo("UNKNOWN");

            assertDamage(context, "update audit_event set actor = 'eve' where seq = 9", 9, Damage.ALTERED);
            assertDamage(context, "update audit_event set actor = 'system' where seq = 9", 0, null);
            assertDamage(context, "update audit_head set seq = 19", 20, Damage.HEAD_DIFFERS);
            assertDamage(context, "update audit_head set seq = 20", 0, null);
            assertDamage(context, "update audit_event set seq = 0 where seq = 1", 0, Damage.OUT_OF_ORDER);
            assertDamage(context, "update audit_event set seq = 1 where seq = 0", 0, null);
            assertDamage(context, "delete from audit_event where seq = 20", 20, Damage.TRUNCATED);
            assertThat(context.beans.getBean(ChainHealth.class).health().getStatus())
                    .isEqualTo(ChainHealth.DEGRADED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExportIsCompleteAndHarmlessToSpreadsheets(Database database) throws IOException {
        try (var context = new TrailContext(database)) {
            context.record(501);
            context.inTransaction.executeWithoutResult(_ ->
                    context.audit.recordAs(ADA, "family.edited", "family/f", null, Map.of("a", 1), "=1+1\n @SUM(A1)"));

            var csv = export(context, ExportFormat.CSV);
            assertThat(csv.lines()).hasSize(504); // a heading, 502 rows, one of them with a line break
            assertThat(csv).contains("\"'=1+1\n'\u0020@SUM(A1)\"").contains("\"{\"\"a\"\":1}\"");
            assertThat(export(context, ExportFormat.JSON))
                    .startsWith("{\"head\":{")
                    .contains("\"after\":\"{\\\"a\\\":1}\"")
                    .endsWith("\n]}\n");
        }
    }

    private static void assertDamage(TrailContext context, String sql, long seq, @Nullable Damage damage) {
        context.jdbc.sql(sql).update();
        var verdict = context.reader().verify(null).verdict();
        if (damage == null) {
            assertThat(verdict).isInstanceOf(Intact.class);
        } else {
            assertThat(verdict).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.damage()).isEqualTo(damage);
                assertThat(broken.seq()).isEqualTo(seq);
            });
        }
    }

    private static String export(TrailContext context, ExportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        context.reader().export(AuditQuery.ALL, context.reader().head(), format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void act(TrailContext context, Actor actor, String action, String subject) {
        context.inTransaction.executeWithoutResult(
                _ -> context.audit.recordAs(actor, action, subject, null, null, "because"));
    }

    private static AuditQuery query(@Nullable String subject, @Nullable String actor, @Nullable String action) {
        return new AuditQuery(subject, actor, action, null, null);
    }

    private static List<Long> found(TrailContext context, AuditQuery query) {
        return context.reader().page(query, Long.MAX_VALUE, 0, 50).stream()
                .map(row -> row.event().seq())
                .toList();
    }
}
