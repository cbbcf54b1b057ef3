package dev.keyward.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the firewall rejects of the API, such as an address that climbs out of it, is a problem like any other. */
@Component
class RejectedCalls implements RequestRejectedHandler {
    private final HttpStatusRequestRejectedHandler pages = new HttpStatusRequestRejectedHandler();
    private final ApiRefusals refusals;

    RejectedCalls(ApiRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            refusals.refuse(request, response, rejected);
        } else {
            pages.handle(request, response, rejected);
        }
    }
}
