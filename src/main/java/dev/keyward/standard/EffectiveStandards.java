package dev.keyward.standard;

import dev.keyward.registry.StandardsInForce;
import dev.keyward.registry.lint.RuleSetting;
import dev.keyward.registry.lint.Rulebooks;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what is in force: one version for each scope that has one. */
@Component
class EffectiveStandards implements StandardsInForce {
    private final NamingStandards standards;

    EffectiveStandards(NamingStandards standards) {
        this.standards = standards;
    }

    @Override
    public Rulebooks now() {
        return books(standards.findByState(StandardState.EFFECTIVE));
    }

    /** What would be in force with this one in its scope's place. */
    Rulebooks with(NamingStandard draft) {
        var others = standards.findByState(StandardState.EFFECTIVE).stream()
                .filter(standard -> !standard.scope().equals(draft.scope()));
        return books(java.util.stream.Stream.concat(others, java.util.stream.Stream.of(draft))
                .toList());
    }

    private static Rulebooks books(Collection<NamingStandard> all) {
        return new Rulebooks(
                of(all, Scope.Kind.GLOBAL).getOrDefault("", List.of()),
                of(all, Scope.Kind.KEYSPACE),
                of(all, Scope.Kind.DOMAIN));
    }

    private static Map<String, List<RuleSetting>> of(Collection<NamingStandard> all, Scope.Kind kind) {
        return all.stream()
                .filter(standard -> standard.scopeKind() == kind)
                .collect(Collectors.toMap(NamingStandard::scopeName, NamingStandard::settings));
    }
}
