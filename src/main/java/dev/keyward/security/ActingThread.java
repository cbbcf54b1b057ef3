package dev.keyward.security;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Where the acting person is kept while a thread works. Spring Security looks in a static, so there is one for all
 * consoles of a process: tests run several, and a filter of one must not write where the services do not look.
 */
@Configuration(proxyBeanMethods = false)
class ActingThread {
    private static final SecurityContextHolderStrategy ONE = new VaadinAwareSecurityContextHolderStrategy();

    @Bean
    SecurityContextHolderStrategy securityContextHolderStrategy() {
        return ONE;
    }
}
