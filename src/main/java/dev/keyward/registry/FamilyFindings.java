package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Fleet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything the rules say about a manifest: its template, what it refers to, what it promises. */
@Component
class FamilyFindings {
    private final TemplateChecks checks;
    private final Ownership ownership;
    private final Staffing staffing;
    private final Fleet fleet;

    FamilyFindings(TemplateChecks checks, Ownership ownership, Staffing staffing, Fleet fleet) {
        this.checks = checks;
        this.ownership = ownership;
        this.staffing = staffing;
        this.fleet = fleet;
    }

    /** @param self the family it is about, which may of course share keys with itself */
    Judgement about(FamilySpec spec, @Nullable FamilyId self) {
        return about(spec, self, known());
    }

    /** The same for one of many, who all refer to what was read once. */
    Judgement about(FamilySpec spec, @Nullable FamilyId self, Known known) {
        return judged(spec, checks.check(spec.template(), spec.keyspace(), self), known);
    }

    Known known() {
        var domains = ownership.domains().stream().map(Domain::name).collect(Collectors.toUnmodifiableSet());
        return new Known(domains, staffing.all());
    }

    /**
     * The same for whoever writes next: until the transaction ends nobody else changes the keyspace's templates, and no
     * team that answers is deactivated.
     */
    Judgement aboutToWrite(FamilySpec spec, @Nullable FamilyId self) {
        inOrder(spec.owner(), spec.invalidatedBy()).forEach(staffing::holds);
        return judged(spec, checks.checkToWrite(spec.template(), spec.keyspace(), self), known());
    }

    private Judgement judged(FamilySpec spec, TemplateCheck check, Known known) {
        var findings = new ArrayList<Finding>(check.findings());
        findings.addAll(references(spec, known));
        check.template().ifPresent(template -> findings.addAll(placesOf(template, spec)));
        return new Judgement(check.template(), List.copyOf(findings), check.relations());
    }

    private List<Finding> references(FamilySpec spec, Known known) {
        var findings = new ArrayList<Finding>();
        if (!known.domains().contains(spec.domain())) {
            findings.add(Finding.error("REF", "domain", "There is no domain '%s'.".formatted(spec.domain())));
        }
        for (var name : inOrder(spec.owner(), spec.invalidatedBy())) {
            var field = name.equals(spec.owner()) ? "owner" : "invalidationOwner";
            known.team(name)
                    .ifPresentOrElse(
                            team -> {
                                if (team.status() != Team.Status.ACTIVE) {
                                    findings.add(Finding.error(
                                            "I2", field, "%s is inactive, so it answers for nothing.".formatted(name)));
                                }
                            },
                            () -> findings.add(Finding.error("REF", field, "There is no team '%s'.".formatted(name))));
        }
        if (fleet.keyspace(spec.keyspace()).isEmpty()) {
            findings.add(Finding.error(
                    "REF",
                    "keyspace",
                    "The deployment configures no keyspace of that name. See the list of keyspaces."));
        }
        return findings.stream().distinct().toList();
    }

    /** Teams are locked in the order of their names, so that two writers never wait for each other. */
    private static List<TeamId> inOrder(TeamId owner, TeamId invalidates) {
        return Stream.of(owner, invalidates)
                .distinct()
                .sorted(Comparator.comparing(TeamId::text))
                .toList();
    }

    private static List<Finding> placesOf(KeyTemplate template, FamilySpec spec) {
        var findings = new ArrayList<Finding>();
        var first = template.segments().getFirst().literal().orElse("");
        if (!first.equals(spec.domain().text())) {
            findings.add(Finding.error(
                    "KT001",
                    "domain",
                    "The keys start with '%s', the family's domain is '%s'.".formatted(first, spec.domain())));
        }
        var placeholders = spec.placeholders() == null
                ? List.<String>of()
                : List.copyOf(spec.placeholders().keySet());
        for (var described : placeholders) {
            if (template.placeholders().stream().noneMatch(known -> known.name().equals(described))) {
                findings.add(Finding.error(
                        "REF", "placeholders." + described, "The template has no placeholder of that name."));
            }
        }
        return findings;
    }
}
