package dev.keyward.review.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void namesAreSortedAndBlanksAreGone() {
        assertThat(canonical("{ \"b\": [1, true, null], \"a\": {\"z\": \"x\", \"B\": -3} }"))
                .isEqualTo("{\"a\":{\"B\":-3,\"z\":\"x\"},\"b\":[1,true,null]}");
    }

    @Test
    void textIsEscapedNoMoreThanRfc8785Asks() {
        assertThat(canonical("[\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"]"))
                .isEqualTo("[\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]");
    }

    @Test
    void namesAreSortedByTheirUtf16Units() {
        assertThat(canonical("{\"\ufb33\": 1, \"\ud83d\ude00\": 2, \"\u20ac\": 3, \"1\": 4}"))
                .isEqualTo("{\"1\":4,\"\u20ac\":3,\"\ud83d\ude00\":2,\"\ufb33\":1}");
    }

    @Test
    void aNumberThatIsNotWholeHasNoPlaceInASnapshot() {
        assertThatThrownBy(() -> canonical("[0.5]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> canonical("[9007199254740992]")).isInstanceOf(IllegalArgumentException.class);
        assertThat(canonical("[9007199254740991]")).isEqualTo("[9007199254740991]");
    }

    @Test
    void theHashIsTheOneOfSha256sum() {
        assertThat(CanonicalJson.sha256("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aReportIsReadBackFromItsBytesAndWrittenTheSame() {
        var signed = SampleReport.signed();
        var bytes = CanonicalJson.bytes(JSON.valueToTree(signed));
        var read = JSON.readValue(bytes, Report.class);
        assertThat(read).isEqualTo(signed);
        assertThat(CanonicalJson.bytes(JSON.valueToTree(read))).isEqualTo(bytes);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(JSON.readTree(json)), StandardCharsets.UTF_8);
    }
}
