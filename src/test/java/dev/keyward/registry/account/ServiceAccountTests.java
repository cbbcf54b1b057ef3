package dev.keyward.registry.account;

import static dev.keyward.registry.Surroundings.Usage.Mode.INVALIDATOR;
import static dev.keyward.registry.Surroundings.Usage.Mode.READER;
import static dev.keyward.registry.Surroundings.Usage.Mode.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Keyspace.Topology;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec.ValueKind;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.Surroundings.Usage.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceAccountTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @ParameterizedTest
    @CsvSource({
        "READER, true, reads",
        "READER, false, reads",
        "WRITER, true, writes",
        "WRITER, false, drops",
        "READER WRITER, true, reads and writes",
        "READER WRITER, false, 'reads, drops'",
        "INVALIDATOR, true, drops",
        "READER INVALIDATOR, true, 'reads, drops'",
        "WRITER INVALIDATOR, true, writes",
    })
    void whatAServiceMayDoFollowsFromWhatItIsRegisteredFor(String modes, boolean current, String words) {
        var usages = Stream.of(modes.split(" "))
                .map(mode -> usage("api", Mode.valueOf(mode)))
                .toList();

        assertThat(only(shape("item", current, ValueKind.HASH, usages))
                        .grants()
                        .getFirst()
                        .words())
                .isEqualTo(words);
    }

    @Test
    void eachServiceGetsItsOwnFamiliesOnly() {
        var accounts = ServiceAccount.of(
                List.of(
                        shape("item", true, ValueKind.HASH, List.of(usage("api", READER), usage("loader", WRITER))),
                        shape("price", true, ValueKind.STRING, List.of(usage("api", READER), usage("api", WRITER)))),
                TODAY);

        assertThat(accounts).extracting(ServiceAccount::service).containsExactly("api", "loader");
        assertThat(accounts.getFirst().line(Topology.STANDALONE).text())
                .contains("%R~shop:v1:item:* ~shop:v1:price:* -@all +@hash +@string -@dangerous");
        assertThat(accounts.getLast().line(Topology.STANDALONE).text())
                .contains("%W~shop:v1:item:* -@all +@hash -@dangerous")
                .doesNotContain("price");
    }

    @Test
    void aServiceThatStoppedGetsNothing() {
        var stopped = new Usage("api", WRITER, null, TODAY.minusDays(1));
        var stopping = new Usage("api", READER, null, TODAY.plusDays(1));

        assertThat(ServiceAccount.of(List.of(shape("item", true, null, List.of(stopped))), TODAY))
                .isEmpty();
        assertThat(only(shape("item", true, null, List.of(stopped, stopping)))
                        .grants()
                        .getFirst()
                        .words())
                .isEqualTo("reads");
    }

    @Test
    void whatIsOnlyDroppedTakesNoCommandsForValues() {
        var account = only(shape("item", true, ValueKind.HASH, List.of(usage("worker", INVALIDATOR))));

        assertThat(account.line(Topology.STANDALONE).text())
                .contains("resetchannels -@all -@dangerous")
                .endsWith("(%W~shop:v1:item:* +exists +ttl +pttl +type +del +unlink +expire +pexpire +expireat)");
    }

    @Test
    void stringsAreAssumedAndSaidWhereNobodyNamedTheType() {
        var account = only(shape("item", true, null, List.of(usage("api", READER))));

        assertThat(account.untyped()).containsExactly(new FamilyId("item"));
        assertThat(account.line(Topology.STANDALONE).text()).contains("+@string");
    }

    private static ServiceAccount only(UsedShape shape) {
        return ServiceAccount.of(List.of(shape), TODAY).getFirst();
    }

    private static UsedShape shape(String name, boolean current, @Nullable ValueKind kind, List<Usage> usages) {
        return new UsedShape(
                new FamilyId(name),
                new TeamId("shop"),
                new KeyTemplate("shop:v1:%s:{id}".formatted(name)),
                current,
                kind,
                usages);
    }

    private static Usage usage(String service, Mode mode) {
        return new Usage(service, mode, null, null);
    }
}
