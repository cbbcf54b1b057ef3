package dev.keyward.registry;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where stored manifests are read for whoever looks at many. One that can no longer be read, as after a
 * change by hand in the database, is named in the log once and passed over, so that it hides no other family; rule KF000
 * says so among the findings ({@link FamilySurvey}).
 */
@Component
class StoredManifests {
    private static final Logger LOG = LoggerFactory.getLogger(StoredManifests.class);
    private final JsonMapper json;
    private final Map<String, Integer> named = new ConcurrentHashMap<>();

    StoredManifests(JsonMapper json) {
        this.json = json;
    }

    /** Empty when it cannot be read. */
    Optional<FamilySpec> read(String family, String stored) {
        try {
            var spec = json.readValue(stored, FamilySpec.class);
            named.remove(family);
            return Optional.of(spec);
        } catch (JacksonException unreadable) {
            name(family, stored, unreadable);
            return Optional.empty();
        }
    }

    private void name(String family, String stored, JacksonException unreadable) {
        if (!Integer.valueOf(stored.hashCode()).equals(named.put(family, stored.hashCode()))) {
            LOG.error(
                    "The stored manifest of the family {} cannot be read, so it is passed over: {}",
                    family,
                    unreadable.getOriginalMessage());
        }
    }
}
