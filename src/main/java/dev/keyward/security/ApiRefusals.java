package dev.keyward.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets what the filters refuse leave through the same handler as what the endpoints refuse. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final HandlerExceptionResolver problems;

    ApiRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException, ServletException {
        if (problems.resolveException(request, response, null, unknown) == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        refuse(request, response, denied);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, RuntimeException refused) throws IOException {
        if (problems.resolveException(request, response, null, refused) == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
