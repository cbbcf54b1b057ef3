package dev.keyward.registry.life;

import static dev.keyward.registry.FamilyState.ACTIVE;
import static dev.keyward.registry.FamilyState.ARCHIVED;
import static dev.keyward.registry.FamilyState.DEPRECATED;
import static dev.keyward.registry.FamilyState.DRAFT;
import static dev.keyward.registry.FamilyState.DRAINING;
import static dev.keyward.registry.FamilyState.IN_REVIEW;
import static dev.keyward.registry.FamilyState.REJECTED;
import static dev.keyward.registry.FamilyState.RETIRED;

import dev.keyward.registry.FamilyState;
import dev.keyward.security.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people do to a family: the one table of states, acts and roles that the screens, REST and the services share
 * (domain.md 4.2). What must hold besides stands in the guards of the service.
 */
public enum Act {
    EDIT(Duty.OWNER, null, DRAFT, ACTIVE, DEPRECATED, DRAINING),
    SUBMIT(Duty.OWNER, IN_REVIEW, DRAFT),
    WITHDRAW(Duty.OWNER, DRAFT, IN_REVIEW),
    APPROVE(Duty.DECIDER, ACTIVE, IN_REVIEW),
    ASK_CHANGES(Duty.DECIDER, DRAFT, IN_REVIEW),
    REJECT(Duty.DECIDER, REJECTED, IN_REVIEW),
    REVISE(Duty.OWNER, DRAFT, REJECTED),
    DISCARD(Duty.OWNER, ARCHIVED, DRAFT, REJECTED),
    RESHAPE(Duty.OWNER, null, ACTIVE, DEPRECATED),
    ACCEPT_SHAPE(Duty.DECIDER, null, ACTIVE, DEPRECATED),
    DECLINE_SHAPE(Duty.DECIDER, null, ACTIVE, DEPRECATED),
    DEPRECATE(Duty.OWNER, DEPRECATED, ACTIVE),
    UNDEPRECATE(Duty.OWNER, ACTIVE, DEPRECATED),
    DRAIN(Duty.OWNER, DRAINING, DEPRECATED),
    RETIRE(Duty.OWNER, RETIRED, DRAINING),
    ARCHIVE(Duty.OWNER, ARCHIVED, RETIRED);

    /** On which side of the two-person rule somebody stands. */
    public enum Duty {
        /** An editor who answers for the owner team. */
        OWNER(Role.DOMAIN_EDITOR),
        /** An approver who did not ask for it (I1). */
        DECIDER(Role.DOMAIN_APPROVER);

        private final Role role;

        Duty(Role role) {
            this.role = role;
        }

        public Role role() {
            return role;
        }
    }

    private final Duty duty;
    private final @Nullable FamilyState to;
    private final Set<FamilyState> from;

    Act(Duty duty, @Nullable FamilyState to, FamilyState... from) {
        this.duty = duty;
        this.to = to;
        this.from = Set.of(from);
    }

    public Duty duty() {
        return duty;
    }

    /** The role it takes; the other half of the right is the team or the second person. */
    public Role role() {
        return duty.role();
    }

    /** The state it leads to; empty when the family stays where it is. */
    public Optional<FamilyState> to() {
        return Optional.ofNullable(to);
    }

    public boolean fits(FamilyState state) {
        return from.contains(state);
    }

    /** What can be done to a family in this state, in the order of its life. */
    public static List<Act> from(FamilyState state) {
        return Arrays.stream(values()).filter(act -> act.fits(state)).toList();
    }

    /** The states a family may move to from here. */
    public static List<FamilyState> destinations(FamilyState state) {
        return from(state).stream().flatMap(act -> act.to().stream()).distinct().toList();
    }

    /** What comes next, in words, for somebody who wanted something else. */
    public static String whatNext(FamilyState state) {
        var next = destinations(state);
        return next.isEmpty() ? "It has come to its end; register a new family." : "It can become %s.".formatted(next);
    }

    /** The acts that move a family there; a draft that asks to be ACTIVE is submitted. */
    public static List<Act> between(FamilyState from, FamilyState to) {
        var aim = from == DRAFT && to == ACTIVE ? IN_REVIEW : to;
        return from(from).stream().filter(act -> act.to == aim).toList();
    }
}
