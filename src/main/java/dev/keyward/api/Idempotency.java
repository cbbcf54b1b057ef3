package dev.keyward.api;

import dev.keyward.api.IdempotencyKeys.Kept;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * Honours {@code Idempotency-Key} where a repeated POST would do harm: the same key and body answer what was answered
 * the first time, the same key with another body is refused. Runs behind the security chain, so keys are per caller.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Idempotency extends OncePerRequestFilter {
    private static final Pattern GUARDED = Pattern.compile("/api/v1/(purges|imports|measurements)");
    private static final int LONGEST_KEY = 200;

    private final IdempotencyKeys keys;

    Idempotency(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || request.getHeader("Idempotency-Key") == null
                || !GUARDED.matcher(path(request)).matches();
    }

    /** Decoded, so that {@code /%70urges} is the same endpoint here as it is for the dispatcher. */
    private static String path(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = request.getUserPrincipal();
        var token = String.valueOf(request.getHeader("Idempotency-Key"));
        if (caller == null || token.isBlank() || token.length() > LONGEST_KEY) {
            ProblemBody.write(
                    response,
                    400,
                    "Idempotency-Key takes 1 to 200 characters.",
                    "Use a fresh UUID for each new request.");
            return;
        }
        var body = request.getInputStream().readAllBytes();
        var name = new IdempotencyKeys.Name(caller.getName(), path(request), token);
        var kept = keys.claim(name, body, request.getQueryString());
        if (kept == null) {
            first(name, new BufferedBody(request, body), response, chain);
        } else {
            again(kept, response);
        }
    }

    private void first(
            IdempotencyKeys.Name name, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        var answered = false;
        try {
            chain.doFilter(request, caching);
            answered = caching.getStatus() < 500 && caching.getStatus() != 429;
        } finally {
            if (answered) {
                var location = caching.getHeader(HttpHeaders.LOCATION);
                var text = new String(caching.getContentAsByteArray(), StandardCharsets.UTF_8);
                keys.keep(name, caching.getStatus(), String.valueOf(caching.getContentType()), location, text);
            } else {
                keys.forget(name);
            }
            caching.copyBodyToResponse();
        }
    }

    private static void again(Kept kept, HttpServletResponse response) throws IOException {
        switch (kept) {
            case Kept.OtherBody() ->
                ProblemBody.write(
                        response,
                        409,
                        "This Idempotency-Key was used for another request.",
                        "Use a fresh key for a new request.");
            case Kept.Unfinished() ->
                ProblemBody.write(
                        response,
                        409,
                        "The first request with this Idempotency-Key has not been answered.",
                        "Wait a moment and send it again; if the console was restarted meanwhile, look in the list.");
            case Kept.Answer(int status, String type, var location, String text) -> {
                response.setStatus(status);
                response.setContentType(type);
                if (location != null) {
                    response.setHeader(HttpHeaders.LOCATION, location);
                }
                response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
