package dev.keyward.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Promises.Freshness;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.RegionGrace;
import dev.keyward.registry.Promises.Security;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.storage.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a team says about a family: the manifest of domain.md 3.3 with its name and domain. The form, REST and the
 * stored document are this one record.
 *
 * @param name null only where the path already names the family
 * @param template as typed; the rules judge it, so it may still be wrong here
 * @param purpose what the keys are for, 1 to 500 characters
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FamilySpec(
        @Nullable FamilyId name,
        DomainId domain,
        TeamId owner,
        @Nullable TeamId invalidationOwner,
        String template,
        @Nullable Map<String, PlaceholderUse> placeholders,
        String keyspace,
        String purpose,
        @Nullable String sourceOfTruth,
        @Nullable Freshness freshness,
        Invalidation invalidation,
        @Nullable Ttl ttl,
        @Nullable List<RegionGrace> regions,
        @Nullable Security security)
        implements Document {
    private static final int LONGEST_TEXT = 500;

    public FamilySpec {
        checked("purpose", "The purpose", purpose);
        if (purpose.isBlank()) {
            throw Refused.invalid(
                    "purpose",
                    "The purpose is empty.",
                    "Say in a sentence what these keys are for and who reads them.");
        }
        checked("sourceOfTruth", "The source of truth", Objects.requireNonNullElse(sourceOfTruth, ""));
        placeholders = placeholders == null ? Map.of() : Map.copyOf(placeholders);
        regions = regions == null ? List.of() : List.copyOf(regions);
    }

    /** The team that makes stale values go away; the owner, unless another was named. */
    public TeamId invalidatedBy() {
        return invalidationOwner == null ? owner : invalidationOwner;
    }

    FamilySpec named(FamilyId id) {
        return new FamilySpec(
                id,
                domain,
                owner,
                invalidationOwner,
                template,
                placeholders,
                keyspace,
                purpose,
                sourceOfTruth,
                freshness,
                invalidation,
                ttl,
                regions,
                security);
    }

    FamilySpec withTemplate(String newTemplate) {
        return new FamilySpec(
                name,
                domain,
                owner,
                invalidationOwner,
                newTemplate,
                placeholders,
                keyspace,
                purpose,
                sourceOfTruth,
                freshness,
                invalidation,
                ttl,
                regions,
                security);
    }

    private static void checked(String field, String what, String text) {
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t')) {
            throw Refused.invalid(
                    field,
                    "%s has at most %d characters and no control characters.".formatted(what, LONGEST_TEXT),
                    "Shorten it; the long story belongs in the runbook.");
        }
    }
}
