/**
 * What follows Redis in a purge: invalidation events and webhooks for the layers behind it, in order and region by region,
 * and when a region has become effective.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "api :: kit",
            "audit",
            "duty",
            "purge",
            "purge :: scope",
            "redis",
            "registry",
            "security",
            "shell :: kit",
            "webhook"
        })
package dev.keyward.layer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
