package dev.keyward.purge;

import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyIndex;
import dev.keyward.keys.KeyScope;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.ParsedTemplate;
import dev.keyward.keys.Resolution;
import dev.keyward.purge.engine.Agreements;
import dev.keyward.purge.engine.FamilyJudge;
import dev.keyward.purge.engine.FamilyJudge.Owner;
import dev.keyward.purge.engine.Judge;
import dev.keyward.purge.engine.SharedJudge;
import dev.keyward.purge.scope.Scope;
import dev.keyward.purge.scope.ScopedFamily;
import dev.keyward.purge.scope.Yielding;
import dev.keyward.redis.KeyName;
import dev.keyward.registry.LiveTemplate;
import dev.keyward.registry.LiveTemplates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The register as a purge sees it: which templates are live at this moment, and whose a key is. */
@Component
class LiveFamilies {
    private final LiveTemplates templates;

    LiveFamilies(LiveTemplates templates) {
        this.templates = templates;
    }

    /** The live versions of one family in a keyspace, oldest first. */
    List<LiveTemplate> versions(String keyspace, String family) {
        return templates.of(keyspace).stream()
                .filter(live -> live.family().text().equals(family))
                .toList();
    }

    /** Why the scope is no longer what was approved: a family was retired or changed since. */
    Optional<String> outdated(Scope scope) {
        var live = templates.of(scope.keyspace());
        return scope.families().stream()
                .filter(family -> live.stream().noneMatch(found -> same(found, family)))
                .map(family -> "The template of %s in version %d is no longer live in %s."
                        .formatted(family.name(), family.templateVersion(), scope.keyspace()))
                .findFirst();
    }

    /** What a scope takes, with a judge who knows every live template of the keyspace. */
    Plan plan(Scope scope) {
        var outdated = outdated(scope);
        if (outdated.isPresent()) {
            throw Refused.wrongState(outdated.get(), "Request a new purge of what is live now.");
        }
        var owners = owners(scope);
        var scopes = new ArrayList<KeyScope>();
        var judges = new ArrayList<FamilyJudge>();
        for (var family : scope.families()) {
            var keys = new KeyScope(new KeyTemplate(family.template()), scope.values());
            scopes.add(keys);
            judges.add(new FamilyJudge(family.name(), keys.matcher(), owners));
        }
        return new Plan(judge(judges, scopes), scopes, scope.manner());
    }

    private static Judge judge(List<FamilyJudge> judges, List<KeyScope> scopes) {
        return judges.size() == 1
                ? judges.getFirst()
                : new SharedJudge(
                        judges, scopes.stream().map(KeyScope::beginning).toList());
    }

    /** Which families have left shared keys to one of these, as it is recorded now. */
    List<Yielding> yielding(String keyspace, List<LiveTemplate> purged) {
        var names = purged.stream().map(LiveTemplate::family).collect(Collectors.toSet());
        return templates.precedence(keyspace).stream()
                .filter(pair -> names.contains(pair.specific()))
                .map(pair -> new Yielding(pair.general().text(), pair.specific().text()))
                .toList();
    }

    /** Says of a name which families claim it, in any of their live versions; none for nobody's. */
    Function<KeyName, Set<String>> claimants(Scope scope) {
        var owners = owners(scope);
        return name -> switch (owners.resolve(name.bytes())) {
            case Resolution.Registered<Owner>(var owner, var values) -> Set.of(owner.family());
            case Resolution.Ambiguous<Owner>(var several) ->
                several.stream().map(Owner::family).collect(Collectors.toSet());
            case Resolution.VersionUnknown<Owner>(var owner) -> Set.of();
            case Resolution.Unregistered<Owner>() -> Set.of();
        };
    }

    private KeyIndex<Owner> owners(Scope scope) {
        var byOwner = new LinkedHashMap<Owner, ParsedTemplate>();
        for (var live : templates.of(scope.keyspace())) {
            byOwner.put(new Owner(live.family().text(), live.version()), new ParsedTemplate(live.template()));
        }
        var recorded = templates.precedence(scope.keyspace()).stream()
                .map(pair -> new Yielding(pair.general().text(), pair.specific().text()))
                .collect(Collectors.toSet());
        return new KeyIndex<>(byOwner, new Agreements(scope, recorded));
    }

    private static boolean same(LiveTemplate live, ScopedFamily family) {
        return live.family().text().equals(family.name())
                && live.version() == family.templateVersion()
                && live.template().text().equals(family.template());
    }
}
