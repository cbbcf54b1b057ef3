package dev.keyward.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The U inputs of reliability.md section 6, as far as they fit a webhook. */
class TargetTests {
    private static final List<String> ALLOWED = List.of("https://warm.example", "http://127.0.0.1:9000");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://127.0.0.1:6379",
                "redis://[::1]",
                "redis-socket:///var/run/x.sock",
                "http://2130706433/",
                "http://169.254.169.254:80/latest",
                "https://warm.example:22/",
                "https://warm.example:5432/",
                "https://user:secret@warm.example/",
                "https://warm.example.evil.example/",
                "https://evil.example/https://warm.example",
                "https://warm.example@evil.example/",
                "http://warm.example/",
                "https://warm.example:8443/",
                "http://127.0.0.1:9001/",
                "http://localhost:9000/",
                "//warm.example/",
                "https:\\\\warm.example",
                "javascript:alert(1)",
                "data:text/html,x",
                " java\tscript:x",
                "https://warm.example/#x",
                "https://w\u0430rm.example/",
                ""
            })
    void whatIsNotExactlyAllowedIsRefusedWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> Target.of(url, ALLOWED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("evil");
    }

    @Test
    void anAddressOf60KilobytesIsRefused() {
        assertThatThrownBy(() -> Target.of("https://warm.example/" + "a".repeat(60_000), ALLOWED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAllowedOriginIsTakenWithItsPath() {
        var target = Target.of("https://WARM.example/fill?now=1", ALLOWED);
        assertThat(target).isEqualTo(new Target(true, "warm.example", 443, "/fill?now=1"));
        assertThat(target.origin()).isEqualTo("https://warm.example");
    }

    @Test
    void thisMachineIsReachedOnlyByWhoWritesIt() throws Exception {
        assertThat(new Target(false, "127.0.0.1", 9000, "/").address().isLoopbackAddress())
                .isTrue();
        assertThat(new Target(false, "localhost", 9000, "/").address().isLoopbackAddress())
                .isTrue();
        assertThatThrownBy(() -> new Target(false, "169.254.169.254", 80, "/").address())
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> new Target(false, "0.0.0.0", 80, "/").address())
                .isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> new Target(false, "loopback.localhost", 80, "/").address())
                .isInstanceOf(UnknownHostException.class);
    }
}
