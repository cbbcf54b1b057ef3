package dev.keyward.charter;

import dev.keyward.charter.proof.Control;
import dev.keyward.charter.proof.Proof;
import dev.keyward.charter.proof.Tally;
import dev.keyward.charter.proof.Tally.Example;
import dev.keyward.ownership.Staffing;
import dev.keyward.registry.FamilyCensus;
import dev.keyward.registry.NamingCensus;
import dev.keyward.security.SignedIn;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Asks the rest of the console whether the clauses hold, each time anew. */
@Service
public class Controls {
    private static final int EXAMPLES = 5;
    private final Staffing staffing;
    private final FamilyCensus families;
    private final NamingCensus names;
    private final ObjectProvider<FollowedUp> incidents;

    Controls(Staffing staffing, FamilyCensus families, NamingCensus names, ObjectProvider<FollowedUp> incidents) {
        this.staffing = staffing;
        this.families = families;
        this.names = names;
        this.incidents = incidents;
    }

    /** What the controls of some clauses say now, each asked once. */
    @SignedIn
    public Map<Control, Proof> of(Collection<Clause> clauses) {
        var proofs = new EnumMap<Control, Proof>(Control.class);
        clauses.stream()
                .map(Clause::control)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(control -> proofs.put(control, new Proof(control, tally(control))));
        return proofs;
    }

    private Tally tally(Control control) {
        return switch (control) {
            case STEWARDS_ABLE -> stewards();
            case NAMING_STANDARD -> tally(names.kept());
            case HIGH_IMPACT_DECIDED -> tally(families.decided());
            case RUNBOOKS_NAMED -> tally(families.documented());
            case OWNERSHIP_SOUND -> tally(families.answeredFor());
            case INCIDENTS_FOLLOWED_UP -> incidents();
        };
    }

    private Tally incidents() {
        var keeper = incidents.getIfAvailable();
        if (keeper == null) {
            return Tally.NOTHING;
        }
        var count = keeper.count();
        return new Tally(
                count.all(),
                count.lacking(),
                count.examples().stream()
                        .map(one -> new Example(one.label(), one.path()))
                        .toList());
    }

    private Tally stewards() {
        var staff = staffing.all();
        var stewards = staffing.stewards();
        var unable = stewards.entrySet().stream()
                .filter(entry -> !isAble(staff.get(entry.getValue())))
                .sorted(Comparator.comparing(entry -> entry.getKey().text()))
                .toList();
        return new Tally(
                stewards.size(),
                unable.size(),
                unable.stream()
                        .limit(EXAMPLES)
                        .map(entry -> new Example(
                                "%s (%s)".formatted(entry.getKey(), entry.getValue()), "teams/" + entry.getValue()))
                        .toList());
    }

    private static boolean isAble(Staffing.@Nullable Staff staff) {
        return staff != null && staff.isAble();
    }

    private static Tally tally(FamilyCensus.Count count) {
        return new Tally(
                count.all(),
                count.lacking(),
                count.examples().stream()
                        .map(family -> new Example(family.text(), "families/" + family))
                        .toList());
    }
}
