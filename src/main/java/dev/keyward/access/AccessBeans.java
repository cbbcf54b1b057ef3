package dev.keyward.access;

import dev.keyward.access.throttle.GuessLimits;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pure parts of the module as beans. */
@Configuration(proxyBeanMethods = false)
class AccessBeans {
    @Bean
    GuessLimits guessLimits(InstantSource clock) {
        return new GuessLimits(clock);
    }
}
