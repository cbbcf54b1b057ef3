package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * A family of keys: one template, one owner, one promise. The columns beside {@code spec} are what lists filter by.
 *
 * @param freshnessClass the override of the domain's class; null when it is inherited
 * @param templates every shape there has been, oldest first; exactly one is CURRENT (domain.md I4)
 */
public record Family(
        @Id FamilyId name,
        @Version long version,
        DomainId domain,
        TeamId owner,
        String keyspace,
        FamilyState state,
        @Nullable FreshnessClass freshnessClass,
        KeyTemplate template,
        FamilySpec spec,
        List<TemplateVersion> templates,
        Instant createdAt,
        String createdBy,
        Instant updatedAt) {

    static Family registered(FamilyId name, FamilySpec spec, KeyTemplate template, String person, Instant at) {
        var first = new TemplateVersion(1, template, TemplateVersion.State.CURRENT, at);
        return new Family(
                name,
                0,
                spec.domain(),
                spec.owner(),
                spec.keyspace(),
                FamilyState.ACTIVE,
                overriding(spec),
                template,
                spec.named(name),
                List.of(first),
                at,
                person,
                at);
    }

    /** The same family with other promises; its template, domain and keyspace are not promises. */
    Family described(FamilySpec next, Instant at) {
        return new Family(
                name,
                version,
                domain,
                next.owner(),
                keyspace,
                state,
                overriding(next),
                template,
                next.named(name),
                templates,
                createdAt,
                createdBy,
                at);
    }

    /** The same family in other hands. Who made its values go away and owned it too gives up both. */
    Family handedTo(TeamId next, Instant at) {
        if (next.equals(owner)) {
            throw Refused.wrongState("%s already owns %s.".formatted(next, name), "Pick another team.");
        }
        return described(spec.ownedBy(next), at);
    }

    Family moved(FamilyState next, Instant at) {
        if (!state.availableTransitions().contains(next)) {
            throw Refused.wrongState(
                    "%s is %s and cannot become %s.".formatted(name, state, next),
                    state.availableTransitions().isEmpty()
                            ? "A retired family stays retired; register a new one."
                            : "It can become %s.".formatted(state.availableTransitions()));
        }
        return new Family(
                name,
                version,
                domain,
                owner,
                keyspace,
                next,
                freshnessClass,
                template,
                spec,
                templates,
                createdAt,
                createdBy,
                at);
    }

    /** The next shape of the keys; the one before stays readable and purgeable as DEPRECATED. */
    Family reshaped(KeyTemplate next, Instant at) {
        var versions = new ArrayList<TemplateVersion>();
        for (var known : templates) {
            versions.add(
                    known.state() == TemplateVersion.State.CURRENT
                            ? known.became(TemplateVersion.State.DEPRECATED, at)
                            : known);
        }
        versions.add(new TemplateVersion(versions.size() + 1, next, TemplateVersion.State.CURRENT, at));
        return new Family(
                name,
                version,
                domain,
                owner,
                keyspace,
                state,
                freshnessClass,
                next,
                spec.withTemplate(next.text()),
                List.copyOf(versions),
                createdAt,
                createdBy,
                at);
    }

    /** The number of the shape that is written today. */
    public int templateVersion() {
        return templates.stream()
                .filter(known -> known.state() == TemplateVersion.State.CURRENT)
                .mapToInt(TemplateVersion::versionNo)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable FreshnessClass overriding(FamilySpec spec) {
        return spec.freshness() == null ? null : spec.freshness().freshnessClass();
    }
}
