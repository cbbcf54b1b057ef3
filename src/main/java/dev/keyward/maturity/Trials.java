package dev.keyward.maturity;

import dev.keyward.maturity.Trial.DomainMove;
import dev.keyward.maturity.Trial.Move;
import dev.keyward.maturity.criteria.Criterion;
import dev.keyward.maturity.criteria.FamilyFacts;
import dev.keyward.maturity.criteria.Ruleset;
import dev.keyward.maturity.level.DomainLevel;
import dev.keyward.maturity.level.FamilyLevel;
import dev.keyward.ownership.DomainId;
import dev.keyward.registry.DeclaredFamilies;
import dev.keyward.registry.FamilyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Judges every family with two sets of numbers at one moment and compares; writes nothing. */
@Component
class Trials {
    private static final int CHUNK = 200;
    private final FactLoader facts;
    private final DeclaredFamilies families;
    private final HeldExemptions exemptions;
    private final RulesetRows rulesets;
    private final GroupRows groups;

    Trials(
            FactLoader facts,
            DeclaredFamilies families,
            HeldExemptions exemptions,
            RulesetRows rulesets,
            GroupRows groups) {
        this.facts = facts;
        this.families = families;
        this.exemptions = exemptions;
        this.rulesets = rulesets;
        this.groups = groups;
    }

    private record Pair(Found now, Found then) {
        FamilyFacts facts() {
            return now.facts();
        }

        boolean moves() {
            return now.standing().level() != then.standing().level();
        }

        FamilyLevel level(Found found) {
            var said = facts().declared();
            return new FamilyLevel(facts().family(), found.standing().level(), said.impact(), said.freshness());
        }
    }

    Trial of(Ruleset rules, Instant now) {
        var inForce = rulesets.inForce();
        var tried = RulesetVersion.tried(inForce, rules);
        var held = exemptions.at(now);
        var pairs = new ArrayList<Pair>();
        var all = families.names();
        for (var from = 0; from < all.size(); from += CHUNK) {
            for (var one : facts.of(all.subList(from, Math.min(all.size(), from + CHUNK)), now)) {
                var exempted = held.of(one.family(), one.domain());
                pairs.add(new Pair(Found.of(one, exempted, inForce, now), Found.of(one, exempted, tried, now)));
            }
        }
        return new Trial(
                pairs.size(),
                pairs.stream().filter(Pair::moves).map(Trials::move).toList(),
                domains(pairs, inForce.rules(), rules, now));
    }

    private static Move move(Pair pair) {
        var turned = new ArrayList<String>();
        for (var n = 0; n < Criterion.values().length; n++) {
            var before = pair.now().judged().get(n);
            var after = pair.then().judged().get(n);
            if (before.status() != after.status()) {
                turned.add("%s: %s \u2192 %s"
                        .formatted(
                                after.id(),
                                word(before.status().label()),
                                word(after.status().label())));
            }
        }
        return new Move(
                new FamilyId(pair.facts().family()),
                new DomainId(pair.facts().domain()),
                pair.now().standing().level(),
                pair.then().standing().level(),
                String.join(", ", turned));
    }

    private static String word(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    /** The families change; what the domains themselves are judged by is taken as it was last found. */
    private List<DomainMove> domains(List<Pair> pairs, Ruleset inForce, Ruleset tried, Instant now) {
        var own = groups.domains(now).stream()
                .collect(Collectors.toMap(
                        GroupRows.Group::name, group -> groups.domain(group).own()));
        var byDomain = pairs.stream()
                .filter(pair -> pair.facts().declared().state() == dev.keyward.registry.FamilyState.ACTIVE)
                .collect(Collectors.groupingBy(pair -> pair.facts().domain(), TreeMap::new, Collectors.toList()));
        var moves = new ArrayList<DomainMove>();
        byDomain.forEach((name, some) -> {
            var criteria = own.getOrDefault(name, List.of());
            var before = DomainLevel.of(
                    some.stream().map(pair -> pair.level(pair.now())).toList(), criteria, inForce);
            var after = DomainLevel.of(
                    some.stream().map(pair -> pair.level(pair.then())).toList(), criteria, tried);
            if (!Objects.equals(before.level(), after.level())) {
                moves.add(new DomainMove(new DomainId(name), before.level(), after.level()));
            }
        });
        return moves;
    }
}
