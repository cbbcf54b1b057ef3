package dev.keyward.registry;

import dev.keyward.kernel.Refused;
import dev.keyward.keys.KeyTemplate;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A family of keys: one template, one owner, one promise. The columns beside {@code spec} are what lists filter by.
 *
 * @param freshnessClass the override of the domain's class; null when it is inherited
 * @param impact what a wrong value costs, MEDIUM unless the manifest says otherwise
 * @param template the shape that is written today, or before that the one that is meant to be
 * @param writtenBy who worded the manifest last, and so must not approve it (I1); null where nobody noted it
 * @param templates every shape there has been, oldest first; at most one is CURRENT (domain.md I4)
 */
public record Family(
        @Id FamilyId name,
        @Version long version,
        DomainId domain,
        TeamId owner,
        String keyspace,
        @Embedded(onEmpty = Embedded.OnEmpty.USE_EMPTY) Standing standing,
        @Nullable FreshnessClass freshnessClass,
        FamilySpec.Impact impact,
        KeyTemplate template,
        FamilySpec spec,
        List<TemplateVersion> templates,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        @Nullable String writtenBy) {

    static Family drafted(FamilyId name, FamilySpec spec, KeyTemplate template, String person, Instant at) {
        return new Family(
                name,
                0,
                spec.domain(),
                spec.owner(),
                spec.keyspace(),
                Standing.of(FamilyState.DRAFT, person, at),
                overriding(spec),
                spec.effectiveImpact(),
                template,
                spec.named(name),
                TemplateHistory.begun(template, person, at).versions(),
                at,
                person,
                at,
                person);
    }

    public FamilyState state() {
        return standing.state();
    }

    /** The same family with other promises; its keys stay what they are. */
    Family described(FamilySpec next, String person, Instant at) {
        return with(standing, next.named(name), template, history(), at).writtenBy(person);
    }

    /** The same family in other hands. Who made its values go away and owned it too gives up both. */
    Family handedTo(TeamId next, Instant at) {
        if (next.equals(owner)) {
            throw Refused.wrongState("%s already owns %s.".formatted(next, name), "Pick another team.");
        }
        return with(standing, spec.ownedBy(next), template, history(), at);
    }

    /** A draft is rewritten as a whole. */
    Family rewritten(FamilySpec next, KeyTemplate shape, String person, Instant at) {
        return with(standing, next.named(name), shape, history().rewritten(shape, person, at), at)
                .writtenBy(person);
    }

    /** Moved on in its life, with what that does to its shapes. */
    Family moved(FamilyState next, String person, Instant at) {
        var shapes = switch (next) {
            case IN_REVIEW -> history().submitted(at);
            case ACTIVE -> state().isLive() ? history() : history().accepted(at);
            case DRAINING -> history().declined(at);
            case RETIRED -> history().retired(at);
            default -> history();
        };
        return with(standing.moved(next, person, at), spec, template, shapes, at);
    }

    Family ending(Standing until, Instant at) {
        return with(until, spec, template, history(), at);
    }

    /** The next shape of the keys, to be accepted by somebody else. */
    Family proposed(KeyTemplate next, String person, Instant at) {
        return with(standing, spec, template, history().proposed(next, person, at), at);
    }

    /** The pending shape is the one that is written from now on. */
    Family reshaped(Instant at) {
        var next = pendingShape().orElseThrow().template();
        return with(standing, spec.withTemplate(next.text()), next, history().accepted(at), at);
    }

    /** A shape that is no longer written, nor read. */
    Family retired(int versionNo, Instant at) {
        return with(standing, spec, template, history().retired(versionNo, at), at);
    }

    Family keptInShape(Instant at) {
        return with(standing, spec, template, history().declined(at), at);
    }

    /** The shape that waits for a decision, if one does. */
    public Optional<TemplateVersion> pendingShape() {
        return history().pending();
    }

    /** The number of the shape that is written today, or of the first one that is meant to be. */
    public int templateVersion() {
        return history()
                .current()
                .or(this::pendingShape)
                .map(TemplateVersion::versionNo)
                .orElse(templates.size());
    }

    TemplateHistory history() {
        return new TemplateHistory(templates);
    }

    private Family with(Standing now, FamilySpec says, KeyTemplate shape, TemplateHistory shapes, Instant at) {
        return new Family(
                name,
                version,
                says.domain(),
                says.owner(),
                says.keyspace(),
                now,
                overriding(says),
                says.effectiveImpact(),
                shape,
                says,
                shapes.versions(),
                createdAt,
                createdBy,
                at,
                writtenBy);
    }

    private Family writtenBy(String person) {
        return new Family(
                name,
                version,
                domain,
                owner,
                keyspace,
                standing,
                freshnessClass,
                impact,
                template,
                spec,
                templates,
                createdAt,
                createdBy,
                updatedAt,
                person);
    }

    private static @Nullable FreshnessClass overriding(FamilySpec spec) {
        return spec.freshness() == null ? null : spec.freshness().freshnessClass();
    }
}
