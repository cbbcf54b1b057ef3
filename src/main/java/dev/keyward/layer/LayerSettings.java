package dev.keyward.layer;

import dev.keyward.kernel.Slug;
import dev.keyward.layer.route.Layer;
import dev.keyward.webhook.Target;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * {@code keyward.layers.*}: the webhooks that are told when a purge is over, in this order. An address that cannot be used
 * stops the start, so that nobody relies on it in an incident.
 *
 * @param allowed origins they may have, such as {@code https://purge.cdn.example}
 */
@ConfigurationProperties("keyward.layers")
record LayerSettings(
        @DefaultValue List<String> allowed, @DefaultValue List<Hook> webhooks) {
    private static final int SHORTEST_SECRET = 16;

    /**
     * One of them. It carries a secret, so it is never printed whole.
     *
     * @param name what people call it: letters, digits, hyphens
     * @param keyspaces whose purges it hears of; empty for all
     * @param regions told for each of these it serves; empty when it is told once for all
     */
    record Hook(
            @Nullable String name,
            @Nullable String url,
            @Nullable String secret,
            @DefaultValue List<String> keyspaces,
            @DefaultValue List<String> regions) {
        boolean hears(String keyspace) {
            return keyspaces.isEmpty() || keyspaces.contains(keyspace);
        }

        Layer layer() {
            return new Layer(called(), Layer.Way.WEBHOOK, List.copyOf(regions));
        }

        String called() {
            return Objects.requireNonNullElse(name, "");
        }

        String signingSecret() {
            return Objects.requireNonNullElse(secret, "");
        }

        @Override
        public String toString() {
            return "Hook[name=%s, keyspaces=%s, regions=%s, url=(secret)]".formatted(name, keyspaces, regions);
        }
    }

    LayerSettings {
        for (var place = 0; place < webhooks.size(); place++) {
            check("keyward.layers.webhooks[%d].".formatted(place), webhooks.get(place), allowed);
        }
        if (webhooks.stream().map(Hook::called).distinct().count() < webhooks.size()) {
            throw unusable("keyward.layers.webhooks", "Two of them have one name.");
        }
    }

    private static void check(String property, Hook hook, List<String> allowed) {
        try {
            Slug.checked("The name of a layer", hook.called());
            Target.of(Objects.requireNonNullElse(hook.url(), ""), allowed);
        } catch (IllegalArgumentException unusable) {
            throw unusable(property + "url or name", String.valueOf(unusable.getMessage()));
        }
        if (hook.signingSecret().length() < SHORTEST_SECRET) {
            throw unusable(
                    property + "secret",
                    "A webhook needs a secret of at least %d characters to sign with.".formatted(SHORTEST_SECRET));
        }
    }

    private static InvalidConfigurationPropertyValueException unusable(String property, String why) {
        return new InvalidConfigurationPropertyValueException(property, "(not shown)", why);
    }

    Target target(Hook hook) {
        return Target.of(Objects.requireNonNullElse(hook.url(), ""), allowed);
    }

    @Override
    public String toString() {
        return "LayerSettings[allowed=%s, webhooks=%s]".formatted(allowed, webhooks);
    }
}
