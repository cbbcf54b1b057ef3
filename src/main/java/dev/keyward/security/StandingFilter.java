package dev.keyward.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account again on every round trip of a session: a role granted or taken counts from the next click on, a
 * disabled account or another password ends the session, and so does its longest life.
 */
final class StandingFilter extends OncePerRequestFilter {
    static final Duration LONGEST_LIFE = Duration.ofHours(12);

    private final Standing standing;
    private final InstantSource clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    StandingFilter(Standing standing, InstantSource clock) {
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInAccount who) {
            var roles = tooOld(who) ? null : standing.of(who).orElse(null);
            if (roles == null) {
                end(request);
            } else {
                refresh(who, roles, authentication, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean tooOld(SignedInAccount who) {
        return who.since().plus(LONGEST_LIFE).isBefore(clock.instant());
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private void refresh(
            SignedInAccount who,
            Set<Role> roles,
            Authentication held,
            HttpServletRequest request,
            HttpServletResponse response) {
        var now = Authorities.of(roles);
        if (!now.equals(List.copyOf(held.getAuthorities()))) {
            var context = new SecurityContextImpl(SignedInSession.proof(who, roles, held.getDetails()));
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }
}
