package dev.keyward.security;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * A console for this machine only answers to this machine's names, so that a web page elsewhere cannot reach it by
 * pointing a name of its own at the loopback address.
 */
@Configuration(proxyBeanMethods = false)
class KnownHosts {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    @Bean
    HttpFirewall httpFirewall(Exposure exposure) {
        var firewall = new StrictHttpFirewall();
        if (exposure.isThisMachineOnly()) {
            firewall.setAllowedHostnames(THIS_MACHINE::contains);
        }
        return firewall;
    }
}
