package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.keys.TemplateSyntax;
import dev.keyward.ownership.Staffing;
import dev.keyward.registry.lint.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything the rules say about a manifest: its template, what it refers to, what it promises. */
@Component
class FamilyFindings {
    private final FamilyFacts facts;
    private final References references;
    private final StoredShapes shapes;
    private final Neighbourhood neighbourhood;
    private final KeyspaceRevisions revisions;
    private final Staffing staffing;
    private final StandardsInForce standards;
    private final WaivedRules waivers;

    FamilyFindings(
            FamilyFacts facts,
            References references,
            StoredShapes shapes,
            Neighbourhood neighbourhood,
            KeyspaceRevisions revisions,
            Staffing staffing,
            StandardsInForce standards,
            WaivedRules waivers) {
        this.facts = facts;
        this.references = references;
        this.shapes = shapes;
        this.neighbourhood = neighbourhood;
        this.revisions = revisions;
        this.staffing = staffing;
        this.standards = standards;
        this.waivers = waivers;
    }

    /** @param self the family it is about, which may of course share keys with itself */
    Judgement about(FamilySpec spec, @Nullable FamilyId self) {
        return about(spec, self, known());
    }

    /** What manifests refer to, read once for as many as there are. */
    Known known() {
        return new Known(facts.now(), standards.now(), staffing.all());
    }

    /**
     * The same for whoever writes next: until the transaction ends nobody else changes the keyspace's templates, and no
     * team that answers is deactivated.
     */
    Judgement aboutToWrite(FamilySpec spec, @Nullable FamilyId self) {
        References.teams(spec).forEach(staffing::holds);
        revisions.hold(spec.keyspace());
        return about(spec, self);
    }

    /** The same for one of many, who all refer to what was read once. */
    Judgement about(FamilySpec spec, @Nullable FamilyId self, Known known) {
        var findings = new ArrayList<Finding>();
        try {
            return judged(spec, new KeyTemplate(spec.template()), self, known, findings);
        } catch (TemplateSyntax unreadable) {
            findings.add(Standard.unreadable(spec.template(), unreadable));
            findings.addAll(references.of(spec, known));
            return new Judgement(Optional.empty(), List.copyOf(findings), List.of(), Set.of());
        }
    }

    private Judgement judged(
            FamilySpec spec, KeyTemplate template, @Nullable FamilyId self, Known known, List<Finding> findings) {
        var near = neighbourhood.of(template, spec.keyspace(), self);
        var history = self == null ? List.<TemplateVersion>of() : shapes.of(self);
        findings.addAll(known.books()
                .at(spec.domain().text(), spec.keyspace())
                .judge(known.setting().of(spec, template, history, near.claims())));
        near.reserved().ifPresent(findings::add);
        findings.addAll(references.of(spec, known));
        findings.addAll(references.of(spec, template));
        var waived = self != null && findings.stream().anyMatch(Finding::blocks) ? waivers.of(self) : Set.<String>of();
        return new Judgement(Optional.of(template), List.copyOf(findings), near.neighbours(), waived);
    }
}
