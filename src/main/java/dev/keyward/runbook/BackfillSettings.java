package dev.keyward.runbook;

import dev.keyward.webhook.Target;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * {@code keyward.backfill.*}: the webhook that takes warm lists. An address that cannot be used stops the start, so that
 * nobody relies on it in an incident.
 *
 * @param url http or https; null when there is none
 * @param secret signs each delivery, at least 16 characters; never shown
 * @param allowed origins it may have, such as {@code https://warm.example:8443}
 */
@ConfigurationProperties("keyward.backfill")
record BackfillSettings(
        @Nullable String url,
        @Nullable String secret,
        @DefaultValue List<String> allowed) {
    private static final int SHORTEST_SECRET = 16;

    BackfillSettings {
        if (url != null && !url.isBlank()) {
            if (secret == null || secret.length() < SHORTEST_SECRET) {
                throw new InvalidConfigurationPropertyValueException(
                        "keyward.backfill.secret",
                        "(not shown)",
                        "A webhook needs a secret of at least %d characters to sign with.".formatted(SHORTEST_SECRET));
            }
            try {
                Target.of(url, allowed);
            } catch (IllegalArgumentException unusable) {
                throw new InvalidConfigurationPropertyValueException(
                        "keyward.backfill.url", "(not shown)", String.valueOf(unusable.getMessage()));
            }
        }
    }

    Optional<Target> target() {
        return url == null || url.isBlank() ? Optional.empty() : Optional.of(Target.of(url, allowed));
    }

    String signingSecret() {
        return secret == null ? "" : secret;
    }

    @Override
    public String toString() {
        return "BackfillSettings[allowed=%s, url=(secret), secret=(secret)]".formatted(allowed);
    }
}
