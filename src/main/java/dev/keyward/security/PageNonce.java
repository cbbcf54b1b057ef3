package dev.keyward.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Gives the inline scripts of each page a nonce of its own, so that nothing else written inline runs. */
@Component
class PageNonce implements VaadinServiceInitListener {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageNonce::stamp);
    }

    private static void stamp(IndexHtmlResponse page) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        page.getDocument().select("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(Headers.CSP, Headers.pagePolicy(nonce));
    }
}
