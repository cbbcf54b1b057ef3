package dev.keyward.registry;

import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Staffing;
import dev.keyward.ownership.TeamId;
import dev.keyward.redis.Fleet;
import dev.keyward.security.CurrentActor;
import dev.keyward.security.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold before a family is written. Each method lets it pass or refuses with findings at their fields. */
@Component
class FamilyRules {
    private static final int LONGEST_REASON = 500;
    private final TemplateChecks checks;
    private final Ownership ownership;
    private final Staffing staffing;
    private final Fleet fleet;
    private final CurrentActor current;

    FamilyRules(TemplateChecks checks, Ownership ownership, Staffing staffing, Fleet fleet, CurrentActor current) {
        this.checks = checks;
        this.ownership = ownership;
        this.staffing = staffing;
        this.fleet = fleet;
        this.current = current;
    }

    boolean answersFor(TeamId owner) {
        return current.has(Role.PLATFORM_ADMIN)
                || ownership.isMember(current.actor().name(), owner);
    }

    void requireOwnTeam(TeamId owner) {
        if (!answersFor(owner)) {
            throw Refused.forbidden(
                    "Only members of %s may change its families.".formatted(owner),
                    "Ask somebody of %s, or a platform admin to add you to it.".formatted(owner));
        }
    }

    void requireKeyspace(String keyspace) {
        if (fleet.keyspace(keyspace).isEmpty()) {
            throw Refused.unknown("keyspace", keyspace);
        }
    }

    void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refused.invalid(
                    "reason", "A reason takes 1 to 500 characters.", "Say why, for whoever reads the trail.");
        }
    }

    /** The template, when neither the naming standard nor a reference speaks against the family. */
    KeyTemplate conforming(FamilySpec spec, @Nullable FamilyId self) {
        var check = checks.checkToWrite(spec.template(), spec.keyspace(), self);
        var findings = new ArrayList<Finding>(check.findings());
        findings.addAll(references(spec));
        check.template().ifPresent(template -> findings.addAll(placesOf(template, spec)));
        refuseOn(findings);
        return check.template().orElseThrow();
    }

    void requireReferences(FamilySpec spec) {
        refuseOn(references(spec));
    }

    /** Template, domain, keyspace and owner are not edited: the first three are the keys themselves. */
    void requireSameShape(Family before, FamilySpec spec) {
        var findings = new ArrayList<Finding>();
        if (!before.template().text().equals(spec.template())) {
            findings.add(Finding.error(
                    "KT019",
                    "template",
                    "The template of a live family does not change. Add a template version instead."));
        }
        if (!before.domain().equals(spec.domain())) {
            findings.add(Finding.error("KT019", "domain", "The domain is the first segment of the keys; it stays."));
        }
        if (!before.keyspace().equals(spec.keyspace())) {
            findings.add(Finding.error(
                    "KT019", "keyspace", "The keys live in '%s'; that stays.".formatted(before.keyspace())));
        }
        if (spec.name() != null && !before.name().equals(spec.name())) {
            findings.add(Finding.error("NAME", "name", "A family keeps its name for ever."));
        }
        if (!before.owner().equals(spec.owner()) && !current.has(Role.PLATFORM_ADMIN)) {
            findings.add(Finding.error("OD11", "owner", "Only a platform admin hands a family to another team."));
        }
        refuseOn(findings);
    }

    KeyTemplate nextShape(Family before, String text) {
        if (!before.state().isLive()) {
            throw Refused.wrongState("%s is retired.".formatted(before.name()), "Register a new family.");
        }
        if (before.templates().stream()
                .anyMatch(known -> known.template().text().equals(text))) {
            refuseOn(List.of(Finding.error("KT020", "template", "The family has or had exactly this template.")));
        }
        return conforming(before.spec().withTemplate(text), before.name());
    }

    private List<Finding> references(FamilySpec spec) {
        var findings = new ArrayList<Finding>();
        var domains = ownership.domains();
        if (domains.stream().noneMatch(domain -> domain.name().equals(spec.domain()))) {
            findings.add(Finding.error("REF", "domain", "There is no domain '%s'.".formatted(spec.domain())));
        }
        var teams = ownership.teams();
        for (var team : inOrder(spec.owner(), spec.invalidatedBy())) {
            var field = team.equals(spec.owner()) ? "owner" : "invalidationOwner";
            if (teams.stream().noneMatch(known -> known.name().equals(team))) {
                findings.add(Finding.error("REF", field, "There is no team '%s'.".formatted(team)));
            } else if (!staffing.holds(team)) {
                findings.add(Finding.error("I2", field, "%s is inactive, so it answers for nothing.".formatted(team)));
            }
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

    private static void refuseOn(List<Finding> findings) {
        var blocking = findings.stream().filter(Finding::blocks).toList();
        if (!blocking.isEmpty()) {
            throw Refused.rule(
                    blocking.getFirst().message(), "Mend what the findings name and send it again.", findings);
        }
    }
}
