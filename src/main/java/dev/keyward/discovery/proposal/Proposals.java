package dev.keyward.discovery.proposal;

import dev.keyward.keys.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns a settled tree into templates, each once, and what no template can say into counts. */
final class Proposals {
    /** The most that are compared with each other and told; beyond it the lightest are left as they are. */
    private static final int MOST_COMPARED = 400;

    private final Branch root;
    private final List<Branch> beyond;
    private final Map<String, Candidate> candidates = new LinkedHashMap<>();
    private final List<Branch> unsaid = new ArrayList<>();

    Proposals(Branch root, List<Branch> beyond) {
        this.root = root;
        this.beyond = beyond;
    }

    List<Proposal> all() {
        root.branches.values().forEach(one -> collect(List.of(one)));
        var proposals = new ArrayList<Proposal>();
        joined().forEach(candidate -> proposals.add(proposal(candidate)));
        for (var why : Unsayable.values()) {
            unsayable(why).stream().filter(one -> one.keys > 0).forEach(one -> proposals.add(proposal(why, one)));
        }
        proposals.sort(Comparator.comparingLong(Proposal::bytes)
                .thenComparingLong(Proposal::keys)
                .reversed()
                .thenComparing(Proposal::template));
        return proposals;
    }

    private List<Branch> unsayable(Unsayable why) {
        var all = beyond.get(why.ordinal()).copy();
        if (why == Unsayable.SHAPELESS) {
            unsaid.forEach(one -> {
                all.keys += one.keys;
                all.addBehind(one);
            });
        }
        return List.of(all);
    }

    private void collect(List<Branch> path) {
        var last = path.getLast();
        if (last.isEnd()) {
            Candidate.of(path)
                    .filter(Candidate::isTelling)
                    .ifPresentOrElse(
                            found -> candidates.merge(found.canonical(), found, (one, other) -> one.with(other.leaf())),
                            () -> unsaid.add(last));
        }
        for (var next : last.branches.values()) {
            var longer = new ArrayList<>(path);
            longer.add(next);
            collect(longer);
        }
    }

    /** A template whose keys all belong to another one with the same words is no family of its own. */
    private List<Candidate> joined() {
        var all = new ArrayList<>(candidates.values());
        all.sort(Comparator.comparingLong((Candidate one) -> one.leaf().keys).reversed());
        for (int one = Math.min(all.size(), MOST_COMPARED) - 1; one >= 0; one--) {
            for (int other = 0; other < Math.min(all.size(), MOST_COMPARED); other++) {
                if (one != other && holds(all.get(other), all.get(one))) {
                    all.set(other, all.get(other).with(all.get(one).leaf()));
                    all.remove(one);
                    break;
                }
            }
        }
        return all;
    }

    private static boolean holds(Candidate wide, Candidate narrow) {
        return wide.letters().equals(narrow.letters())
                && !wide.slots().isEmpty()
                && narrow.slots().size() >= wide.slots().size()
                && wide.template().overlapWith(narrow.template()).relation() == Relation.MORE_GENERAL
                && narrow.leaf().keys <= wide.leaf().keys;
    }

    private static Proposal proposal(Candidate candidate) {
        var leaf = candidate.leaf();
        return new Proposal(
                candidate.template().template().text(),
                leaf.keys,
                leaf.weight.bytesOf(leaf.keys),
                leaf.weight.expiry(),
                leaf.examples.texts().stream().map(Shown::name).toList(),
                candidate.slots(),
                Confidence.of(candidate),
                Confidence.why(candidate),
                null);
    }

    private static Proposal proposal(Unsayable why, Branch branch) {
        return new Proposal(
                "",
                branch.keys,
                branch.weight.bytesOf(branch.keys),
                branch.weight.expiry(),
                branch.examples.texts().stream().map(Shown::name).toList(),
                List.of(),
                0,
                why.says(),
                null);
    }
}
