package dev.keyward.security;

import dev.keyward.kernel.Actor;
import dev.keyward.kernel.Refused;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads the bearer token of a call. It counts in the header alone: an address ends up in logs and histories. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern TOKEN_IN_ADDRESS =
            Pattern.compile("(?:^|&)(?:access_token|token|api_key)=|=kw_", Pattern.CASE_INSENSITIVE);

    private final BearerTokens tokens;
    private final ApiRefusals refusals;
    private final TokenPace pace;

    BearerFilter(BearerTokens tokens, ApiRefusals refusals, TokenPace pace) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.pace = pace;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (query != null && TOKEN_IN_ADDRESS.matcher(query).find()) {
            refusals.commence(request, response, new BadCredentialsException("A token never travels in the address."));
            return;
        }
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        var holder = tokens.find(header.substring(SCHEME.length()).trim());
        if (holder.isEmpty()) {
            refusals.commence(request, response, new BadCredentialsException("Unknown, expired or revoked token."));
            return;
        }
        var wait = pace.take(holder.get().tokenId());
        if (!wait.isZero()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TokenPace.seconds(wait)));
            refusals.refuse(
                    request,
                    response,
                    Refused.tooMany(
                            "This token makes too many calls.", "Wait as long as Retry-After says, then go on."));
        } else if (!holder.get().mayWrite() && !READING.contains(request.getMethod())) {
            refusals.refuse(
                    request,
                    response,
                    Refused.forbidden(
                            "This token may only read.", "Create a token with the scope 'write' for changes."));
        } else {
            actAs(holder.get());
            chain.doFilter(request, response);
        }
    }

    private static void actAs(BearerTokens.Holder holder) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                holder.account(), null, Authorities.of(holder.roles(), holder.mayPurge()));
        authentication.setDetails(new Actor(holder.account(), Actor.Via.API, holder.tokenId()));
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
    }
}
