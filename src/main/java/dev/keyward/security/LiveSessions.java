package dev.keyward.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The open sessions of this process by account, so that an admin can end them and their open pages at once. */
@Component
public class LiveSessions implements HttpSessionListener {
    static final int MOST_PER_ACCOUNT = 50;
    private static final String OWNER = "keyward.owner";

    private final Map<String, Deque<HttpSession>> open = new HashMap<>();

    /** Remembers a session that has just signed in; the oldest one of the account goes when there are too many. */
    void opened(String account, HttpSession session) {
        session.setAttribute(OWNER, account);
        HttpSession tooMany = null;
        synchronized (open) {
            var sessions = open.computeIfAbsent(account, name -> new ArrayDeque<>());
            sessions.addLast(session);
            if (sessions.size() > MOST_PER_ACCOUNT) {
                tooMany = sessions.removeFirst();
            }
        }
        if (tooMany != null) {
            end(tooMany);
        }
    }

    public int count(String account) {
        synchronized (open) {
            var sessions = open.get(account);
            return sessions == null ? 0 : sessions.size();
        }
    }

    /** Ends every session of the account here and now; pages that are open lose their connection. */
    public void end(String account) {
        List<HttpSession> ending;
        synchronized (open) {
            var sessions = open.remove(account);
            ending = sessions == null ? List.of() : List.copyOf(sessions);
        }
        ending.forEach(LiveSessions::end);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        var session = event.getSession();
        if (session.getAttribute(OWNER) instanceof String account) {
            synchronized (open) {
                open.computeIfPresent(account, (name, sessions) -> {
                    sessions.removeIf(one -> one.getId().equals(session.getId()));
                    return sessions.isEmpty() ? null : sessions;
                });
            }
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // It ended by itself in the meantime, which is what was asked for.
        }
    }
}
