package dev.keyward.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says 503 where the governance database does not let a caller be recognised, or a key be claimed: before any endpoint
 * is reached that would say so itself ({@link Problems}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class DatabaseAway extends OncePerRequestFilter {
    static final String WHAT = "The governance database does not answer; nothing was changed.";
    static final String REMEDY = "Try again in a few seconds.";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException
                | CannotCreateTransactionException
                | UncategorizedSQLException away) {
            if (response.isCommitted()) {
                throw away;
            }
            LOG.error("The governance database does not answer.", away);
            response.reset();
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            ProblemBody.write(response, 503, WHAT, REMEDY);
        }
    }
}
