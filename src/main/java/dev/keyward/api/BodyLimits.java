package dev.keyward.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads no more than an endpoint needs: 1 MiB of JSON, 5 MiB of a file; an RDB file is read as it comes, by its endpoint. Compressed bodies are refused, since a
 * small one can unpack to any size.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class BodyLimits extends OncePerRequestFilter {
    private static final int JSON_BYTES = 1 << 20;
    private static final int FILE_BYTES = 5 << 20;
    private static final Pattern STREAMED = Pattern.compile("/api/v1/keyspaces/[^/]+/rdb-scans");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            ProblemBody.write(response, 415, "Compressed bodies are not read here.", "Send the body as it is.");
            return;
        }
        if (isRead(request)) {
            chain.doFilter(request, response);
            return;
        }
        var limit = isFile(request) ? FILE_BYTES : JSON_BYTES;
        if (request.getContentLengthLong() > limit) {
            tooLarge(response, limit);
            return;
        }
        var body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
            tooLarge(response, limit);
            return;
        }
        chain.doFilter(new BufferedBody(request, body), response);
    }

    /** Whether its endpoint reads the body as it comes, within a limit of its own. */
    private static boolean isRead(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && STREAMED.matcher(request.getRequestURI()).matches();
    }

    private static boolean isFile(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/api/v1/imports")
                || path.startsWith("/api/v1/measurements")
                        && String.valueOf(request.getContentType()).startsWith("text/csv");
    }

    private static void tooLarge(HttpServletResponse response, int limit) throws IOException {
        ProblemBody.write(
                response, 413, "The body is larger than %d MiB.".formatted(limit >> 20), "Send it in smaller pieces.");
    }
}
