package dev.keyward.registry.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys that somebody asked about. They are kept in that person's session and in no address, since addresses are kept and
 * shared (docs/decisions/0069); an address holds a number that means nothing to anybody else.
 */
final class AskedKeys {
    private static final int MOST = 20;
    private final Map<Integer, Asked> kept = new LinkedHashMap<>();
    private int last;

    /** @param keyspace empty while it is not said */
    record Asked(String keyspace, String key) {}

    private AskedKeys() {}

    /** The address of the page that explains the key; empty where no page is open. */
    static Optional<String> address(Asked asked) {
        return of(VaadinSession.getCurrent()).map(keys -> KeyView.ROUTE + "?asked=" + keys.keep(asked));
    }

    /** What a number in an address stands for; empty when that was long ago or somebody else's. */
    static Optional<Asked> find(String number) {
        return of(VaadinSession.getCurrent())
                .flatMap(keys -> keys.kept.entrySet().stream()
                        .filter(entry -> entry.getKey().toString().equals(number))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    private static Optional<AskedKeys> of(@Nullable VaadinSession session) {
        if (session == null) {
            return Optional.empty();
        }
        var known = session.getAttribute(AskedKeys.class);
        var keys = known == null ? new AskedKeys() : known;
        session.setAttribute(AskedKeys.class, keys);
        return Optional.of(keys);
    }

    private int keep(Asked asked) {
        for (var entry : kept.entrySet()) {
            if (entry.getValue().equals(asked)) {
                return entry.getKey();
            }
        }
        kept.put(++last, asked);
        if (kept.size() > MOST) {
            kept.remove(new ArrayList<>(kept.keySet()).getFirst());
        }
        return last;
    }
}
