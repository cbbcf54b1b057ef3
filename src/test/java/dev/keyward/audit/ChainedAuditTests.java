package dev.keyward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.audit.chain.ChainVerifier;
import dev.keyward.audit.chain.Verdict.Intact;
import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import dev.keyward.testing.Database;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.UnexpectedRollbackException;

class ChainedAuditTests {

    @ParameterizedTest
    @EnumSource
    void whatIsReadBackGivesTheHashThatWasWritten(Database database) {
        try (var context = new TrailContext(database)) {
            var ada = new Actor("ada", Actor.Via.API, "0190c0de");
            context.inTransaction.executeWithoutResult(_ -> context.audit.recordAs(
                    ada,
                    "family.edited",
                    "family/übersicht",
                    Map.of("b", 1, "a", "x"),
                    Map.of("b", 2),
                    "weil 😀 nötig"));
            context.record(3);

            var links = context.trail().behind(0, 10, 10);
            var verifier = ChainVerifier.upTo(context.trail().head());
            assertThat(links).hasSize(4).allMatch(verifier::accepts);
            assertThat(verifier.verdict()).isInstanceOf(Intact.class);
            assertThat(links.getFirst().event().before()).isEqualTo("{\"a\":\"x\",\"b\":1}");
            assertThat(links.getFirst().event().actor()).isEqualTo("ada");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatCannotBeRecordedDoesNotHappen(Database database) {
        try (var context = new TrailContext(database)) {
            context.jdbc.sql("create table thing (name varchar(10))").update();
            context.jdbc.sql("alter table audit_event drop column reason").update();

            assertThatThrownBy(() -> context.inTransaction.executeWithoutResult(_ -> {
                        context.jdbc.sql("insert into thing values ('changed')").update();
                        context.audit.record("thing.changed", "thing/1", null, null, null);
                    }))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.UNAVAILABLE));

            assertThat(things(context)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallerThatSwallowsTheFailureIsUndoneAllTheSame(Database database) {
        try (var context = new TrailContext(database)) {
            context.jdbc.sql("create table thing (name varchar(10))").update();

            assertThatThrownBy(() -> context.inTransaction.executeWithoutResult(_ -> {
                        context.jdbc.sql("insert into thing values ('changed')").update();
                        assertThatThrownBy(() -> context.audit.record(
                                        "thing.changed", "thing/1", null, "x".repeat(RecordedText.LONGEST), null))
                                .isInstanceOf(Refused.class);
                    }))
                    .isInstanceOf(UnexpectedRollbackException.class);

            assertThat(things(context)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsRecordedOutsideATransaction(Database database) {
        try (var context = new TrailContext(database)) {
            assertThatThrownBy(() -> context.audit.record("thing.changed", "thing/1", null, null, null))
                    .isInstanceOf(IllegalTransactionStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUndoneChangeLeavesNoRowAndNoGap(Database database) {
        try (var context = new TrailContext(database)) {
            context.record(2);
            context.inTransaction.executeWithoutResult(status -> {
                context.audit.record("thing.changed", "thing/1", null, null, null);
                status.setRollbackOnly();
            });
            context.record(1);

            assertThat(context.trail().behind(0, 10, 10))
                    .extracting(link -> link.event().seq())
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eightWritersAtOnceLeaveAChainWithoutGaps(Database database) throws Exception {
        try (var context = new TrailContext(database);
                var writers = Executors.newFixedThreadPool(8)) {
            var work = IntStream.range(0, 8)
                    .mapToObj(_ -> writers.submit(() -> context.record(50)))
                    .toList();
            for (var one : work) {
                one.get();
            }

            var links = context.trail().behind(0, 1000, 1000);
            assertThat(links)
                    .extracting(link -> link.event().seq())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 400).boxed().toList());
            var verifier = ChainVerifier.upTo(context.trail().head());
            assertThat(links).allMatch(verifier::accepts);
            assertThat(verifier.verdict()).isInstanceOf(Intact.class);
        }
    }

    private static long things(TrailContext context) {
        return context.jdbc.sql("select count(*) from thing").query(Long.class).single();
    }
}
