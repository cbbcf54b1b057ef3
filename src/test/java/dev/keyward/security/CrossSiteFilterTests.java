package dev.keyward.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class CrossSiteFilterTests {
    private final MockHttpServletRequest post = new MockHttpServletRequest("POST", "/login");

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void whatAnotherSiteSendsIsTurnedAway(String site) throws ServletException, IOException {
        post.addHeader("Sec-Fetch-Site", site);
        assertThat(answer(post)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void ownFormsAndTypedAddressesPass(String site) throws ServletException, IOException {
        post.addHeader("Sec-Fetch-Site", site);
        assertThat(answer(post)).isEqualTo(200);
    }

    @Test
    void aPushChannelFromAForeignOriginIsNotOpened() throws ServletException, IOException {
        var opening = new MockHttpServletRequest("GET", "/VAADIN/push");
        opening.addHeader("Upgrade", "websocket");
        opening.addHeader("Host", "localhost:8080");
        opening.addHeader("Origin", "http://localhost:3000");
        assertThat(answer(opening)).isEqualTo(403);
    }

    @Test
    void thePagesOwnPushChannelIsOpened() throws ServletException, IOException {
        var opening = new MockHttpServletRequest("GET", "/VAADIN/push");
        opening.addHeader("Upgrade", "websocket");
        opening.addHeader("Host", "localhost:8080");
        opening.addHeader("Origin", "http://localhost:8080");
        assertThat(answer(opening)).isEqualTo(200);
    }

    @Test
    void aLinkFromElsewhereMayOpenAPage() throws ServletException, IOException {
        var link = new MockHttpServletRequest("GET", "/families");
        link.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(answer(link)).isEqualTo(200);
    }

    @Test
    void withoutTheBrowsersWordTheOriginCounts() throws ServletException, IOException {
        post.addHeader("Host", "localhost:8080");
        post.addHeader("Origin", "null");
        assertThat(answer(post)).isEqualTo(403);
    }

    private static int answer(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new CrossSiteFilter().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
