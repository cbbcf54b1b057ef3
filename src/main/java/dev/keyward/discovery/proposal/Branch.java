package dev.keyward.discovery.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All keys that have the same forms up to here. */
final class Branch {
    static final int EXAMPLES = 5;
    final String form;
    final char after;
    final List<Values> slots = new ArrayList<>(1);
    final Map<String, Branch> branches = new LinkedHashMap<>();
    final Specimens examples = new Specimens(EXAMPLES);
    long keys;

    /** Of the keys that end here. */
    Weight weight = new Weight();

    /** Whether new words are taken for values here, since there were so many. */
    boolean open;

    Branch(String form, char after) {
        this.form = form;
        this.after = after;
        Forms.holes(form).forEach(hole -> slots.add(new Values()));
    }

    static Branch of(Part part) {
        return new Branch(part.form(), part.after());
    }

    static String name(String form, char after) {
        return form + after;
    }

    boolean isEnd() {
        return after == Part.END;
    }

    void take(Part part) {
        keys++;
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).add(part.values().get(i));
        }
    }

    Branch branch(String someForm, char then) {
        return branches.computeIfAbsent(name(someForm, then), made -> new Branch(someForm, then));
    }

    /** Adds what another branch of the same form knows. */
    void addAll(Branch other) {
        keys += other.keys;
        for (int i = 0; i < slots.size(); i++) {
            slots.get(i).addAll(other.slots.get(i));
        }
        addBehind(other);
    }

    /** Adds what stands behind another branch. */
    void addBehind(Branch other) {
        weight.addAll(other.weight);
        open |= other.open;
        examples.addAll(other.examples);
        other.branches.values().forEach(one -> branch(one.form, one.after).addAll(one));
    }

    /** Takes a branch of another form for a value of this one's only hole. */
    void addAsValue(Branch other) {
        keys += other.keys;
        if (Forms.isWord(other.form)) {
            slots.getFirst().add(other.form, Fit.of(other.form), other.keys);
        } else {
            addParts(other);
        }
        addBehind(other);
    }

    private void addParts(Branch other) {
        if (other.slots.size() == 1 && other.form.length() == 1) {
            slots.getFirst().addAll(other.slots.getFirst());
            return;
        }
        var fit = Forms.fit(other.form, other.slots);
        other.slots.forEach(part -> slots.getFirst().addPart(part, other.form, fit));
    }

    Branch copy() {
        var copy = new Branch(form, after);
        copy.addAll(this);
        return copy;
    }

    int size() {
        return 1 + branches.values().stream().mapToInt(Branch::size).sum();
    }

    Kept kept() {
        return new Kept(
                form,
                after,
                keys,
                weight.kept(),
                open,
                Kept.some(slots.stream().map(Values::kept).toList()),
                Kept.some(examples.kept()),
                Kept.some(branches.values().stream().map(Branch::kept).toList()));
    }
}
