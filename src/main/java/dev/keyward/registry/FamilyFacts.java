package dev.keyward.registry;

import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.redis.Fleet;
import dev.keyward.redis.Keyspace;
import dev.keyward.registry.Promises.Freshness;
import dev.keyward.registry.lint.Claim;
import dev.keyward.registry.lint.Declared;
import dev.keyward.registry.lint.Evidence;
import dev.keyward.registry.lint.Facts;
import dev.keyward.registry.lint.Lineage;
import dev.keyward.registry.lint.Lineage.Shape;
import dev.keyward.registry.lint.Place;
import dev.keyward.registry.lint.Promise;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the rules look at: the manifest, and what it means in its domain, its keyspace and its history. */
@Component
class FamilyFacts {
    private final Ownership ownership;
    private final Fleet fleet;
    private final ObjectProvider<NamedObjectives> objectives;
    private final ObjectProvider<MissStorms> storms;
    private final ObjectProvider<ObservedKeys> observed;

    FamilyFacts(
            Ownership ownership,
            Fleet fleet,
            ObjectProvider<NamedObjectives> objectives,
            ObjectProvider<MissStorms> storms,
            ObjectProvider<ObservedKeys> observed) {
        this.ownership = ownership;
        this.fleet = fleet;
        this.objectives = objectives;
        this.storms = storms;
        this.observed = observed;
    }

    /** Domains and keyspaces as they are at this moment, read once for as many families as somebody has. */
    Setting now() {
        return new Setting(
                ownership.domains().stream()
                        .collect(Collectors.toMap(domain -> domain.name().text(), Function.identity())),
                fleet.keyspaces().stream().collect(Collectors.toMap(Keyspace::name, Function.identity())),
                objectives.stream().findFirst().map(NamedObjectives::now).orElse(NamedObjectives.Named.NONE),
                storms.stream().findFirst().map(MissStorms::recent),
                observed.stream().findFirst().map(ObservedKeys::now).orElse(ObservedKeys.View.NONE));
    }

    /** Where families stand. */
    record Setting(
            Map<String, Domain> domains,
            Map<String, Keyspace> keyspaces,
            NamedObjectives.Named objectives,
            Optional<Map<FamilyId, Integer>> storms,
            ObservedKeys.View scans) {

        /** A manifest with a template that can be read, and the shapes the family has had. */
        Facts of(FamilySpec spec, KeyTemplate template, List<TemplateVersion> shapes, List<Claim> claims) {
            var declared = new Declared(
                    spec,
                    template,
                    Optional.ofNullable(domains.get(spec.domain().text())).map(domain -> promise(spec, domain)),
                    place(spec),
                    evidence(spec));
            return Facts.of(template, domains.keySet())
                    .with(declared)
                    .after(lineage(template, shapes))
                    .beside(claims);
        }

        /** A family without a name is new, so nothing happened to it. */
        private Evidence evidence(FamilySpec spec) {
            var manifest = Evidence.ofManifest(objectives.has(spec));
            var name = spec.name();
            var after = storms.map(known -> manifest.after(name == null ? 0 : known.getOrDefault(name, 0)))
                    .orElse(manifest);
            return name == null
                    ? after
                    : scans.of(spec.keyspace(), name).map(after::seeing).orElse(after);
        }

        /** Nobody measures a keyspace's bytes yet, so its share is not judged. */
        private Place place(FamilySpec spec) {
            var keyspace = keyspaces.get(spec.keyspace());
            return keyspace == null ? Place.UNKNOWN : new Place(keyspace.regions(), OptionalLong.empty());
        }
    }

    private static Promise promise(FamilySpec spec, Domain domain) {
        return new Promise(
                own(spec, Freshness::freshnessClass).orElse(domain.freshnessClass()),
                own(spec, Freshness::tier).orElse(domain.tier()),
                own(spec, Freshness::maxStaleness).orElse(Duration.ofSeconds(domain.maxStalenessSeconds())));
    }

    private static <T> Optional<T> own(FamilySpec spec, Function<Freshness, @Nullable T> part) {
        return Optional.ofNullable(spec.freshness()).map(part::apply);
    }

    /** What came before the judged shape; a shape that was never written is no history. */
    private static Lineage lineage(KeyTemplate template, List<TemplateVersion> shapes) {
        var own = shapes.stream()
                .filter(shape -> shape.template().equals(template))
                .mapToInt(TemplateVersion::versionNo)
                .max()
                .orElse(Integer.MAX_VALUE);
        return new Lineage(
                shapes.stream()
                        .filter(shape -> shape.versionNo() < own && wasWritten(shape))
                        .map(shape -> new Shape(shape.template().text(), shape.isLive()))
                        .toList(),
                Optional.empty());
    }

    private static boolean wasWritten(TemplateVersion shape) {
        return switch (shape.state()) {
            case CURRENT, DEPRECATED, RETIRED -> true;
            case DRAFT, PROPOSED, DECLINED -> false;
        };
    }
}
