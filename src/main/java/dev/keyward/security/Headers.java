package dev.keyward.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What the console tells browsers to refuse. Flow 25.2 evaluates the scripts of its server side, so a page cannot do
 * without {@code 'unsafe-eval'}; inline scripts run with the nonce of their page only (docs/decisions/0004).
 */
final class Headers {
    static final String CSP = "Content-Security-Policy";
    private static final String COMMON = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; script-src 'self'";

    private Headers() {}

    /** The policy of a page whose inline scripts carry the nonce. */
    static String pagePolicy(String nonce) {
        return COMMON + " 'unsafe-eval' 'nonce-" + nonce + "'";
    }

    static Customizer<HeadersConfigurer<HttpSecurity>> strict() {
        return headers -> headers.frameOptions(FrameOptionsConfig::deny)
                .contentSecurityPolicy(csp -> csp.policyDirectives(COMMON))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), clipboard-write=(self)"))
                .withObjectPostProcessor(new Eagerly());
    }

    /** Vaadin's pages are made behind a forward, which closes the response before late headers are written. */
    private static final class Eagerly implements ObjectPostProcessor<HeaderWriterFilter> {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
