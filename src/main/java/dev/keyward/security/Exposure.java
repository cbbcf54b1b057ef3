package dev.keyward.security;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Who can reach this console: this machine alone, or others. Others only through TLS, its own
 * ({@code server.ssl.*}) or that of a proxy in front of it ({@code keyward.behind-proxy=true}).
 */
@Component
class Exposure {
    private final boolean loopback;
    private final boolean encrypted;
    private final boolean behindProxy;
    private final boolean demo;

    Exposure(
            ServerProperties server,
            @Value("${keyward.behind-proxy:false}") boolean behindProxy,
            @Value("${keyward.demo:false}") boolean demo) {
        InetAddress address = server.getAddress();
        this.loopback = address != null && address.isLoopbackAddress();
        this.encrypted = Ssl.isEnabled(server.getSsl());
        this.behindProxy = behindProxy;
        this.demo = demo;
    }

    boolean isThisMachineOnly() {
        return loopback && !behindProxy;
    }

    boolean isBehindProxy() {
        return behindProxy;
    }

    /** Whether every browser reaches it through TLS. */
    boolean isEncrypted() {
        return encrypted || behindProxy;
    }

    /** Throws {@link UnsafeExposure} when passwords or a demo would be open to the network. */
    void check() {
        if (demo && !isThisMachineOnly()) {
            throw new UnsafeExposure(
                    "Demo mode would be reachable from other machines, with passwords that everybody knows.",
                    "leave out KEYWARD_ADDRESS and keyward.behind-proxy, or start without keyward.demo");
        }
        if (!loopback && !isEncrypted()) {
            throw new UnsafeExposure(
                    "The console would be reachable from other machines without TLS, so passwords and tokens would"
                            + " travel in the clear.",
                    "configure TLS with server.ssl.bundle, or put a TLS proxy in front of it and set"
                            + " keyward.behind-proxy=true, or leave out KEYWARD_ADDRESS to listen on this machine only");
        }
    }
}
