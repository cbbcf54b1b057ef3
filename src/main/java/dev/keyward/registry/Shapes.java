package dev.keyward.registry;

import dev.keyward.audit.Audit;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Reason;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.life.Act;
import dev.keyward.registry.life.Risk;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.Role;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives live families their next shape (row A3): never by changing a template, always by a version after it. */
@Service
public class Shapes {
    private final Registry registry;
    private final Families families;
    private final FamilyRules rules;
    private final FamilyFindings findings;
    private final FamilyDecisions decisions;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    Shapes(
            Registry registry,
            Families families,
            FamilyRules rules,
            FamilyFindings findings,
            FamilyDecisions decisions,
            CurrentActor current,
            Audit audit,
            Clock clock) {
        this.registry = registry;
        this.families = families;
        this.rules = rules;
        this.findings = findings;
        this.decisions = decisions;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Proposes the next shape; the one before stays readable and purgeable. A family of low risk takes it at once, any
     * other waits for somebody else's decision.
     */
    @Transactional
    @RequiresRole(Role.DOMAIN_EDITOR)
    public Family propose(FamilyId name, long basedOn, String template) {
        var before = registry.current(name, basedOn);
        rules.require(Act.RESHAPE, before);
        requireNothingPending(before);
        var next = before.spec().withTemplate(template);
        var judgement = findings.aboutToWrite(next, name);
        var shape = judgement.requireConforming();
        if (before.history().knows(shape)) {
            refuse(Finding.error("KT020", "template", "The family has or had exactly this template."));
        }
        var proposed = before.proposed(shape, current.actor().name(), clock.instant());
        var risks = reasonsToWait(before, next);
        var after = risks.isEmpty() ? proposed.reshaped(clock.instant()) : proposed;
        var saved = families.save(after);
        audit.record(
                risks.isEmpty() ? "family.reshaped" : "family.shape-proposed",
                "family/" + name,
                before.template().text(),
                shape.text(),
                "the console: "
                        + (risks.isEmpty()
                                ? "conforming and of low risk, so current at once"
                                : String.join(" ", risks)));
        return saved;
    }

    /** Why a next shape of the family would wait for somebody else's decision; empty when it would be current at once. */
    @RequiresRole(Role.DOMAIN_EDITOR)
    public List<String> wouldWait(Family family, String template) {
        return reasonsToWait(family, family.spec().withTemplate(template));
    }

    /** Says yes or no to the shape that waits; never by whoever proposed it (I1). */
    @Transactional
    @RequiresRole(Role.DOMAIN_APPROVER)
    public Family decide(FamilyId name, long basedOn, boolean accepted, String remark) {
        var before = registry.current(name, basedOn);
        rules.require(accepted ? Act.ACCEPT_SHAPE : Act.DECLINE_SHAPE, before);
        Reason.given(remark);
        var pending = before.pendingShape().orElseThrow(() -> nothingPending(before));
        rules.requireSomebodyElse(pending.proposedBy());
        if (accepted) {
            findings.aboutToWrite(before.spec().withTemplate(pending.template().text()), name)
                    .requireConforming();
        }
        var decision = new FamilyDecision(
                pending.versionNo(),
                current.actor().name(),
                accepted ? FamilyDecision.Kind.APPROVED : FamilyDecision.Kind.REJECTED,
                remark.strip(),
                clock.instant());
        var saved = families.save(accepted ? before.reshaped(decision.at()) : before.keptInShape(decision.at()));
        decisions.record(before, pending.versionNo(), pending.proposedBy(), decision);
        audit.record(
                accepted ? "family.reshaped" : "family.shape-declined",
                "family/" + name,
                before.template().text(),
                saved.template().text(),
                remark);
        return saved;
    }

    /** What a second person had to decide once, they decide again, though the risk was edited away in between. */
    private List<String> reasonsToWait(Family before, FamilySpec next) {
        var risks = Risk.reasons(next);
        var decided = decisions.of(before.name()).stream()
                .anyMatch(decision -> decision.decision() == FamilyDecision.Kind.APPROVED
                        && decision.templateVersion() == before.templateVersion());
        return risks.isEmpty() && decided ? List.of("A second person decided about the shape before it.") : risks;
    }

    private static void requireNothingPending(Family family) {
        family.pendingShape().ifPresent(pending -> {
            throw Refused.wrongState(
                    "Version %d of %s still waits for a decision.".formatted(pending.versionNo(), family.name()),
                    "Ask a domain approver to decide about it first.");
        });
    }

    private static Refused nothingPending(Family family) {
        return Refused.wrongState(
                "No shape of %s waits for a decision.".formatted(family.name()), "Propose its next version first.");
    }

    private static void refuse(Finding finding) {
        throw Refused.rule(finding.message(), "Mend what the findings name and send it again.", List.of(finding));
    }
}
