package dev.keyward.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keyward.kernel.PlainText;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.Promises.Freshness;
import dev.keyward.registry.Promises.Invalidation;
import dev.keyward.registry.Promises.PlaceholderUse;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Promises.Security;
import dev.keyward.registry.Promises.Ttl;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.storage.Document;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a team says about a family: the manifest of domain.md 3.3 with its name and domain. The form, REST, files and
 * the stored document are this one record.
 *
 * @param name null only where the path already names the family
 * @param template as typed; the rules judge it, so it may still be wrong here
 * @param purpose what the keys are for, 1 to 500 characters
 * @param impact what a wrong value costs; null means MEDIUM
 * @param conformance LEGACY for keys that were there before the standard (playbook, "Migration Path for Legacy
 *     Caches"); null means STANDARD
 * @param usages the services that read, write or invalidate the keys, at most 50
 * @param layers the path of a value through the caches, in order, at most 20 hops
 * @param runbook an http or https address; what to do when the values are wrong
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
        @Nullable List<RegionPolicy> regions,
        @Nullable Security security,
        @Nullable Impact impact,
        @Nullable Conformance conformance,
        @Nullable ValueKind valueType,
        @Nullable Expected expected,
        @Nullable List<Usage> usages,
        @Nullable List<LayerHop> layers,
        @Nullable String runbook,
        @Nullable Set<String> tags)
        implements Document {
    private static final int LONGEST_TEXT = 500;

    /** What a wrong value costs the business. */
    public enum Impact {
        HIGH,
        MEDIUM,
        LOW
    }

    /** Whether the keys were made under the naming standard. */
    public enum Conformance {
        STANDARD,
        LEGACY
    }

    /** What Redis holds under a key. */
    public enum ValueKind {
        STRING,
        HASH,
        LIST,
        SET,
        ZSET,
        STREAM,
        JSON
    }

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
        regions = Promises.onceEach(regions);
        usages = Surroundings.bounded("usages", usages, Surroundings.MOST_USAGES);
        layers = Surroundings.bounded("layers", layers, Surroundings.MOST_HOPS);
        runbook = Surroundings.address("runbook", runbook);
        tags = Surroundings.words("tags", tags);
    }

    /** A family with nothing said about its surroundings. */
    public FamilySpec(
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
            @Nullable List<RegionPolicy> regions,
            @Nullable Security security) {
        this(
                name,
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
                security,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The team that makes stale values go away; the owner, unless another was named. */
    public TeamId invalidatedBy() {
        return invalidationOwner == null ? owner : invalidationOwner;
    }

    /** Whether the same teams answer for it. */
    boolean isAnsweredLike(FamilySpec other) {
        return owner.equals(other.owner) && invalidatedBy().equals(other.invalidatedBy());
    }

    /** MEDIUM unless the team says otherwise. */
    public Impact effectiveImpact() {
        return impact == null ? Impact.MEDIUM : impact;
    }

    public boolean followsLegacyPath() {
        return conformance == Conformance.LEGACY;
    }

    /** The same with some parts changed. */
    public SpecChange but() {
        return new SpecChange(this);
    }

    FamilySpec named(FamilyId id) {
        return but().name(id).spec();
    }

    FamilySpec withTemplate(String newTemplate) {
        return but().template(newTemplate).spec();
    }

    FamilySpec ownedBy(TeamId next) {
        var invalidates = owner.equals(invalidationOwner) ? next : invalidationOwner;
        return but().owner(next).invalidationOwner(invalidates).spec();
    }

    private static void checked(String field, String what, String text) {
        if (text.length() > LONGEST_TEXT || text.indexOf('\r') >= 0 || !PlainText.is(text)) {
            throw Refused.invalid(
                    field,
                    "%s has at most %d characters and no control characters.".formatted(what, LONGEST_TEXT),
                    "Shorten it; the long story belongs in the runbook.");
        }
    }
}
