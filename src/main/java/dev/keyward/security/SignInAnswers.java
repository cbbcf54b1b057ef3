package dev.keyward.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Where a sign-in leads: on to the page that was asked for, or back to the form with the reason in its address. */
final class SignInAnswers extends VaadinSavedRequestAwareAuthenticationSuccessHandler {
    private final LiveSessions sessions;

    SignInAnswers(LiveSessions sessions) {
        this.sessions = sessions;
        setDefaultTargetUrl("/");
        setRedirectStrategy(new LocalRedirects());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        sessions.opened(authentication.getName(), request.getSession());
        super.onAuthenticationSuccess(request, response, authentication);
    }

    static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        var reason = switch (refused) {
            case TooManyGuesses wait -> "wait=" + Math.max(1, wait.howLong().toSeconds());
            case AuthenticationServiceException busy -> "busy";
            default -> "error";
        };
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + "/login?" + reason);
    }
}
