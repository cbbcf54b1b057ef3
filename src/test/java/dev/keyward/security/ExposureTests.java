package dev.keyward.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;

class ExposureTests {
    private final ServerProperties server = new ServerProperties();

    @Test
    void thisMachineAloneNeedsNothing() {
        listenOn("127.0.0.1");
        assertThatNoException().isThrownBy(new Exposure(server, false, false)::check);
    }

    @Test
    void theNetworkWithoutTlsIsRefused() {
        listenOn("0.0.0.0");
        assertThatThrownBy(new Exposure(server, false, false)::check)
                .isInstanceOf(UnsafeExposure.class)
                .hasMessageContaining("in the clear");
    }

    @Test
    void noAddressAtAllMeansTheNetwork() {
        assertThatThrownBy(new Exposure(server, false, false)::check).isInstanceOf(UnsafeExposure.class);
    }

    @Test
    void tlsOrADeclaredProxyOpensTheNetwork() {
        listenOn("0.0.0.0");
        assertThatNoException().isThrownBy(new Exposure(server, true, false)::check);
        server.setSsl(new Ssl());
        assertThatNoException().isThrownBy(new Exposure(server, false, false)::check);
    }

    @Test
    void theDemoStaysOnThisMachineWhateverIsInFrontOfIt() {
        listenOn("127.0.0.1");
        assertThatThrownBy(new Exposure(server, true, true)::check)
                .isInstanceOf(UnsafeExposure.class)
                .hasMessageContaining("everybody knows");
    }

    @Test
    void withTlsTheCookieIsBoundToThisHost() {
        listenOn("0.0.0.0");
        server.setSsl(new Ssl());
        var factory = new TomcatServletWebServerFactory();
        new Binding(new Exposure(server, false, false), null).customize(factory);
        var cookie = factory.getSettings().getSession().getCookie();
        assertThat(cookie.getName()).startsWith("__Host-");
        assertThat(cookie.getSecure()).isTrue();
    }

    @Test
    void forwardedAddressesAreBelievedBehindADeclaredProxyOnly() {
        listenOn("127.0.0.1");
        var plain = new TomcatServletWebServerFactory();
        new Binding(new Exposure(server, false, false), null).customize(plain);
        assertThat(plain.getEngineValves()).isEmpty();
        var proxied = new TomcatServletWebServerFactory();
        new Binding(new Exposure(server, true, false), null).customize(proxied);
        assertThat(proxied.getEngineValves()).hasSize(1);
    }

    private void listenOn(String address) {
        server.setAddress(InetAddress.ofLiteral(address));
    }
}
