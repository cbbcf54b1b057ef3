package dev.keyward.discovery.proposal;

import dev.keyward.discovery.proposal.Corpus.Truth;
import dev.keyward.keys.Atoms;
import dev.keyward.keys.KeyMatcher;
import dev.keyward.keys.KeyTemplate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How good the proposals for a keyspace are. A proposal is right when at least 95 % of the keys that match it are of one
 * family, and at least 95 % of that family's keys match it. It is exact when its template, names and types aside, is
 * the family's own: the same text, and a placeholder at the same places. A key belongs to the first proposal, the most
 * specific by its text, that it matches.
 *
 * @param right proposals that are right
 * @param exact those of them that are exact
 */
record Score(
        String system,
        int families,
        int proposals,
        int right,
        int exact,
        long keys,
        long keysRight,
        List<String> wrong) {
    private static final double ENOUGH = 0.95;

    double precision() {
        return proposals == 0 ? 1 : (double) right / proposals;
    }

    double recall() {
        return families == 0 ? 1 : (double) right / families;
    }

    Score plus(Score other) {
        var all = new ArrayList<>(wrong);
        all.addAll(other.wrong);
        return new Score(
                system,
                families + other.families,
                proposals + other.proposals,
                right + other.right,
                exact + other.exact,
                keys + other.keys,
                keysRight + other.keysRight,
                all);
    }

    static Score of(Corpus.System system, long seed) {
        var keys = Corpus.keys(system, seed);
        var shapes = new Shapes();
        keys.keySet().forEach(key -> shapes.add(key.getBytes(StandardCharsets.UTF_8), 100 + key.length(), -1));
        return of(system.name(), keys, shapes.proposals());
    }

    /** A proposal and which keys it gets. */
    private static final class Got {
        private final Proposal proposal;
        private final KeyMatcher matcher;
        private final Map<Truth, Integer> keys = new HashMap<>();

        Got(Proposal proposal) {
            this.proposal = proposal;
            this.matcher = new KeyTemplate(proposal.template()).matcher();
        }

        boolean takes(String key, Truth truth) {
            var mine = matcher.matches(key.getBytes(StandardCharsets.UTF_8));
            if (mine) {
                keys.merge(truth, 1, Integer::sum);
            }
            return mine;
        }

        int text() {
            return Atoms.bare(proposal.template()).replaceAll("[{}.]", "").length();
        }

        /** The family it is right for. */
        Optional<Truth> right(Map<Truth, Integer> sizes) {
            var all = keys.values().stream().mapToInt(Integer::intValue).sum();
            return keys.entrySet().stream()
                    .filter(one -> one.getValue() >= ENOUGH * all
                            && one.getValue() >= ENOUGH * sizes.getOrDefault(one.getKey(), 0))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        boolean isExact(Truth truth) {
            return Atoms.bare(truth.template()).equals(Atoms.bare(proposal.template()));
        }

        String told(String system) {
            return "%s: %s (%d)".formatted(system, proposal.template(), proposal.keys());
        }
    }

    private static Score of(String system, Map<String, Truth> keys, List<Proposal> proposals) {
        var got = proposals.stream()
                .filter(Proposal::isSayable)
                .map(Got::new)
                .sorted(Comparator.comparingInt(Got::text).reversed())
                .toList();
        var sizes = new HashMap<Truth, Integer>();
        keys.forEach((key, truth) -> {
            sizes.merge(truth, 1, Integer::sum);
            got.stream().anyMatch(one -> one.takes(key, truth));
        });
        var found = got.stream().flatMap(one -> one.right(sizes).stream()).toList();
        var exact = got.stream()
                .filter(one -> one.right(sizes).filter(one::isExact).isPresent())
                .count();
        var right =
                found.stream().mapToLong(truth -> sizes.getOrDefault(truth, 0)).sum();
        var wrong = got.stream()
                .filter(one -> one.right(sizes).isEmpty())
                .map(one -> one.told(system))
                .toList();
        return new Score(system, sizes.size(), proposals.size(), found.size(), (int) exact, keys.size(), right, wrong);
    }
}
