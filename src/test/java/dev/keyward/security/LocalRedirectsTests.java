package dev.keyward.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRedirectsTests {
    private static final String OWN = "https://keyward.example:8443/login";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil",
                "/\\evil",
                "\\\\evil",
                "https:evil",
                "https://evil/families",
                "https://evil@keyward.example:8443/",
                "http://keyward.example:8443/families",
                "https://keyward.example/families",
                "javascript:alert(1)",
                "https://keyward.example:8443//evil",
                "/a\r\nSet-Cookie: x=y",
                "evil",
                ""
            })
    void anotherAddressLeadsHome(String address) {
        assertThat(LocalRedirects.local(address, OWN)).isEqualTo("/");
    }

    @ParameterizedTest
    @CsvSource({
        "/families/catalog?tab=keys,/families/catalog?tab=keys",
        "https://keyward.example:8443/purges?state=DEAD,/purges?state=DEAD",
        "/,/"
    })
    void aPageOfTheConsoleIsReached(String address, String page) {
        assertThat(LocalRedirects.local(address, OWN)).isEqualTo(page);
    }
}
