package dev.keyward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keyward.kernel.Identifier;
import dev.keyward.kernel.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecordedTextTests {
    private final RecordedText text = new RecordedText(JsonMapper.builder().build());

    record TeamName(String text) implements Text {}

    record PlanId(UUID value) implements Identifier {}

    record Plan(
            PlanId id,
            TeamName owner,
            List<String> keys,
            Instant at,
            @Nullable String note) {}

    record Account(String name, String passwordHash) {}

    @Test
    void aRecordBecomesJsonWithSortedFieldsAndPlainValues() {
        var plan = new Plan(new PlanId(new UUID(0, 1)), new TeamName("team-a"), List.of("z", "a"), Instant.EPOCH, null);

        assertThat(text.state(plan))
                .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\",\"id\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"keys\":[\"z\",\"a\"],\"note\":null,\"owner\":\"team-a\"}");
    }

    @Test
    void aSecretIsMaskedByItsNameAndByItsLooks() {
        assertThat(text.state(new Account("ada", "$argon2id$x"))).doesNotContain("argon2id");
        assertThat(text.remark("used kw_0123456789abcdefghijkl on redis://user:hunter2@host:6379"))
                .isEqualTo("used (not recorded) on redis://(not recorded)@host:6379");
        assertThat(text.remark("kw_items:v1:{id} stays")).isEqualTo("kw_items:v1:{id} stays");
    }

    @Test
    void charactersThatADatabaseWouldChangeAreReplacedBeforeTheyAreHashed() {
        assertThat(text.words("a\0b\ud800c")).isEqualTo("a\uFFFDb?c");
        assertThat(text.words("weil 😀 nötig")).isEqualTo("weil 😀 nötig");
    }
}
