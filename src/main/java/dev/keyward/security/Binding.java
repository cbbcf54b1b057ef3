package dev.keyward.security;

import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The last word before the port is opened: refuses an unprotected one, marks cookies as secure where there is TLS, and
 * believes {@code X-Forwarded-For} only of a proxy that was declared.
 */
@Component
class Binding implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private final Exposure exposure;
    private final @Nullable String trustedProxies;

    /** @param trustedProxies a regular expression over addresses; private networks when it is left out */
    Binding(Exposure exposure, @Value("${keyward.trusted-proxies:#{null}}") @Nullable String trustedProxies) {
        this.exposure = exposure;
        this.trustedProxies = trustedProxies;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        exposure.check();
        if (exposure.isEncrypted()) {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setSecure(true);
            cookie.setName("__Host-KEYWARD_SESSION");
        }
        if (exposure.isBehindProxy()) {
            server.addEngineValves(proxyHeaders());
        }
    }

    private RemoteIpValve proxyHeaders() {
        var valve = new RemoteIpValve();
        valve.setProtocolHeader("X-Forwarded-Proto");
        if (trustedProxies != null) {
            valve.setInternalProxies(trustedProxies);
        }
        return valve;
    }

    /** After Spring Boot's own, which copies the address and the cookie from the configuration. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
