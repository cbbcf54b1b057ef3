package dev.keyward.registry;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.life.Act;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import dev.keyward.security.SignedIn;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves families through their lives: submitted, decided, deprecated, drained, retired, archived (domain.md 4.2). */
@Service
public class Lifecycle {
    private final Registry registry;
    private final Families families;
    private final FamilyRules rules;
    private final FamilyFindings findings;
    private final Admission admission;
    private final Endings endings;
    private final FamilyDecisions decisions;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    Lifecycle(
            Registry registry,
            Families families,
            FamilyRules rules,
            FamilyFindings findings,
            Admission admission,
            Endings endings,
            FamilyDecisions decisions,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.registry = registry;
        this.families = families;
        this.rules = rules;
        this.findings = findings;
        this.admission = admission;
        this.endings = endings;
        this.decisions = decisions;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Moves a family to another state, if the table of {@link Act} and the guards of the move allow it.
     *
     * @param basedOn the version the caller read; another one is refused as stale
     */
    @Transactional
    @RequiresRole({Role.DOMAIN_EDITOR, Role.DOMAIN_APPROVER})
    public Family move(FamilyId name, long basedOn, Transition wanted) {
        var before = registry.current(name, basedOn);
        var act = act(before, wanted.to());
        rules.require(act, before);
        Reason.given(wanted.reason());
        return act.duty() == Act.Duty.DECIDER ? decided(act, before, wanted) : moved(act, before, wanted);
    }

    /** The families on their way out whose successor this one is. */
    @SignedIn
    public List<FamilyId> takesOverFrom(FamilyId heir) {
        return endings.endingFor(heir);
    }

    /** What approvers have said about a family so far, the latest first. */
    @SignedIn
    public List<FamilyDecision> decisions(FamilyId name) {
        return decisions.of(name);
    }

    /** Whether whoever acts may do this to the family now, apart from the guards of the act itself. */
    @SignedIn
    public boolean may(Act act, Family family) {
        return act.fits(family.state())
                && current.has(act.role())
                && (act.duty() == Act.Duty.OWNER ? rules.answersFor(family.owner()) : !asked(family));
    }

    private boolean asked(Family family) {
        var me = current.actor().name();
        return me.equals(family.standing().stateBy())
                || family.state() == FamilyState.IN_REVIEW && me.equals(family.writtenBy());
    }

    /** The act that leads there; where two do, the one that whoever acts may do. */
    private Act act(Family family, FamilyState to) {
        var acts = Act.between(family.state(), to);
        return acts.stream()
                .filter(act -> may(act, family))
                .findFirst()
                .or(() -> acts.stream().filter(act -> current.has(act.role())).findFirst())
                .or(() -> acts.stream().findFirst())
                .orElseThrow(() -> Refused.wrongState(
                        "%s is %s and cannot become %s.".formatted(family.name(), family.state(), to),
                        Act.whatNext(family.state())));
    }

    private Family moved(Act act, Family before, Transition wanted) {
        var person = current.actor().name();
        var at = clock.instant();
        return switch (act) {
            case SUBMIT -> {
                var outcome =
                        admission.submitted(before, findings.aboutToWrite(before.spec(), before.name()), person, at);
                yield saved(before, outcome.family(), wanted.reason() + " (" + outcome.because() + ")");
            }
            case DEPRECATE -> {
                var until = endings.announced(before, wanted);
                yield saved(
                        before, before.moved(FamilyState.DEPRECATED, person, at).ending(until, at), wanted.reason());
            }
            case DRAIN -> {
                endings.requireQuiet(before);
                yield saved(before, before.moved(wanted.to(), person, at), wanted.reason());
            }
            case RETIRE -> {
                endings.requireNoKeys(before);
                yield saved(before, before.moved(wanted.to(), person, at), wanted.reason());
            }
            case ARCHIVE -> {
                endings.requireRetention(before);
                yield saved(before, before.moved(wanted.to(), person, at), wanted.reason());
            }
            case UNDEPRECATE -> {
                findings.aboutToWrite(before.spec(), before.name()).requireConforming();
                yield saved(before, before.moved(wanted.to(), person, at), wanted.reason());
            }
            default -> saved(before, before.moved(wanted.to(), person, at), wanted.reason());
        };
    }

    private Family decided(Act act, Family before, Transition wanted) {
        var requester = before.standing().stateBy();
        rules.requireSomebodyElse(requester);
        if (act == Act.APPROVE) {
            rules.requireNotTheWriter(before);
            admission.requireAlive(before);
            findings.aboutToWrite(before.spec(), before.name()).requireConforming();
        }
        var kind = switch (act) {
            case APPROVE -> FamilyDecision.Kind.APPROVED;
            case REJECT -> FamilyDecision.Kind.REJECTED;
            default -> FamilyDecision.Kind.CHANGES_ASKED;
        };
        var person = current.actor().name();
        var decision = new FamilyDecision(
                before.templateVersion(), person, kind, wanted.reason().strip(), clock.instant());
        var after = saved(before, before.moved(wanted.to(), person, decision.at()), wanted.reason());
        decisions.record(before, decision.templateVersion(), requester, decision);
        return after;
    }

    private Family saved(Family before, Family after, String reason) {
        var saved = families.save(after);
        audit.record(
                "family." + saved.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "family/" + saved.name(),
                before.standing(),
                saved.standing(),
                reason);
        return saved;
    }
}
