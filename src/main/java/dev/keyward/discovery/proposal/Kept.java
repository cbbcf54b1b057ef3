package dev.keyward.discovery.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A branch as a checkpoint keeps it, in short names since there are thousands. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Kept(
        String form,
        char after,
        long keys,
        @Nullable KeptWeight weight,
        boolean open,
        @Nullable List<KeptSlot> slots,
        @Nullable List<Specimen> examples,
        @Nullable List<Kept> branches) {

    static <T> @Nullable List<T> some(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    Branch branch() {
        var branch = new Branch(form, after);
        branch.keys = keys;
        branch.weight = Weight.of(weight);
        branch.open = open;
        branch.examples.read(Objects.requireNonNullElse(examples, List.of()));
        branch.slots.clear();
        Objects.requireNonNullElse(slots, List.<KeptSlot>of()).forEach(slot -> branch.slots.add(Values.of(slot)));
        for (var kept : Objects.requireNonNullElse(branches, List.<Kept>of())) {
            branch.branches.put(Branch.name(kept.form, kept.after), kept.branch());
        }
        return branch;
    }

    record Specimen(long hash, String text) {}

    /** @param lives null in what was kept before lives were read */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeptWeight(long measured, long bytes, @Nullable String lives) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Counted(@Nullable List<Long> few, @Nullable String sketch) {}

    record KeptSlot(int fit, long values, Counted distinct, List<Specimen> examples) {}

    /** All of it. */
    record Whole(Kept root, List<Kept> beyond) {}
}
