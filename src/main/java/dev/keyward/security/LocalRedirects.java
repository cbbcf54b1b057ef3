package dev.keyward.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.util.UrlUtils;

/** After sign-in people go where they wanted to go inside the console; any other address leads home. */
final class LocalRedirects implements RedirectStrategy {
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    /** What the request cache adds to an address in order to replay a form; a page has no use for it. */
    private static final Pattern REPLAY_MARK = Pattern.compile("[?&]continue$");

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        response.setStatus(HttpServletResponse.SC_FOUND);
        var local = local(url, UrlUtils.buildFullRequestUrl(request));
        response.setHeader("Location", REPLAY_MARK.matcher(local).replaceFirst(""));
    }

    /** The path and query of {@code url} when it lies on the console's own origin, else the home page. */
    static String local(String url, String own) {
        if (PATH.matcher(url).matches()) {
            return url;
        }
        try {
            var target = URI.create(url);
            var here = URI.create(own);
            var sameOrigin = here.getScheme().equals(target.getScheme())
                    && here.getRawAuthority().equals(target.getRawAuthority());
            var path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
            return sameOrigin && PATH.matcher(path).matches() ? path : "/";
        } catch (IllegalArgumentException unreadable) {
            return "/";
        }
    }
}
