package dev.keyward.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Three doors: static files for everybody, the REST surface for bearer tokens, the pages for sessions. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TokenPace.Settings.class)
class FilterChains {

    @Bean
    @Order(0)
    SecurityFilterChain files(HttpSecurity http) {
        return stateless(http.securityMatcher("/keyward/**", "/webjars/uplot/**", "/favicon.ico"))
                .headers(Headers.strict())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, BearerTokens tokens, ApiRefusals refusals, TokenPace.Settings pace) {
        return stateless(http.securityMatcher(FilterChains::isApi))
                .headers(Headers.strict())
                .addFilterBefore(
                        new BearerFilter(tokens, refusals, new TokenPace(pace, TimeMeter.SYSTEM_MILLISECONDS)),
                        AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/api/v1/health/**", "/api/openapi.json/**", "/api/docs/**", "/api/swagger-ui/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, Standing standing, InstantSource clock, LiveSessions sessions) {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, new SignInAnswers(sessions));
        return http.headers(Headers.strict())
                .addFilterBefore(new CrossSiteFilter(), SecurityContextHolderFilter.class)
                .addFilterBefore(new StandingFilter(standing, clock), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/login").failureHandler(SignInAnswers::refused))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/login", "/login?out")
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }

    /** A failed call is dispatched once more, to the error page; it stays an API call and is never asked to sign in. */
    private static boolean isApi(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return String.valueOf(failed == null ? request.getRequestURI() : failed).startsWith("/api/");
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
