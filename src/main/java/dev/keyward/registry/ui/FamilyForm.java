package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import dev.keyward.kernel.Finding;
import dev.keyward.ownership.Ownership;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Registry;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inputs of a family and, beside them, what its template means. Yields the manifest that the register takes. */
final class FamilyForm extends Div {
    private final transient Registry registry;
    private final ShapeFields shape;
    private final StoryFields story;
    private final PromiseFields promises;
    private final NativeDetails more;
    private final TemplatePanel panel = new TemplatePanel();
    private final transient List<FormField> fields;
    private transient @Nullable FamilySpec base;
    private @Nullable FamilyId self;
    private transient List<Object> asRead;

    FamilyForm(Registry registry, Ownership ownership, Fleet fleet, CurrentActor reader) {
        this.registry = registry;
        shape = new ShapeFields(ownership, fleet);
        story = new StoryFields(ownership, reader);
        promises = new PromiseFields(ownership);
        more = new NativeDetails("More: invalidation path, lifetime, freshness, sensitivity", promises);
        more.addClassName("kw-more");
        var rest = new Div(new Card("Whose and what for", story), more);
        rest.addClassName("kw-stack");
        fields = Stream.of(shape.fields(), story.fields(), promises.fields())
                .flatMap(List::stream)
                .toList();
        addClassName("kw-family-form");
        add(new Card("What the keys look like", shape), panel, rest);
        shape.template.addValueChangeListener(change -> judge());
        shape.keyspace.addValueChangeListener(change -> judge());
        shape.domain.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(story::suggestFor));
        asRead = values();
    }

    private void judge() {
        var text = shape.template.getValue().strip();
        if (text.isEmpty()) {
            panel.teaches();
            return;
        }
        var keyspace = Objects.requireNonNullElse(shape.keyspace.getValue(), "");
        var check = registry.check(text, keyspace, self);
        panel.shows(check, keyspace);
        if (self == null) {
            check.template().ifPresent(shape::suggest);
        }
    }

    /** Begins the template of a new family, for somebody who comes with a key. */
    void begin(String template) {
        shape.template.setValue(template);
    }

    void shows(Family family) {
        self = family.name();
        shape.shows(family);
        shows(family.spec());
        judge();
        asRead = values();
    }

    /** Fills the promises from a manifest; the ones with content are shown. */
    void shows(FamilySpec spec) {
        base = spec;
        story.shows(spec);
        promises.shows(spec);
        more.setOpen(Stream.of(
                        spec.ttl(),
                        spec.freshness(),
                        spec.security(),
                        spec.invalidation().dlq())
                .anyMatch(Objects::nonNull));
    }

    /** Whether something was typed since the form was filled. */
    boolean isChanged() {
        return !asRead.equals(values());
    }

    void saved() {
        asRead = values();
    }

    private List<Object> values() {
        return fields.stream()
                .<Object>map(field -> Optional.ofNullable(field.input().getValue()))
                .toList();
    }

    /** What must be there before the register is asked; empty when all of it is. */
    List<Finding> missing() {
        var findings = new ArrayList<Finding>();
        demand(findings, !shape.template.isEmpty(), "template", "Type the template: words and {placeholders}.");
        demand(findings, shape.domain.getValue() != null, "domain", "Pick the domain the keys belong to.");
        demand(findings, shape.keyspace.getValue() != null, "keyspace", "Pick the keyspace the keys live in.");
        demand(findings, story.owner.getValue() != null, "owner", "Pick the team that answers for the family.");
        demand(findings, !story.purpose.getValue().isBlank(), "purpose", "Say in a sentence what the keys are for.");
        demand(findings, story.strategy.getValue() != null, "invalidation.strategy", "Pick how stale values leave.");
        nameless().ifPresent(findings::add);
        findings.addAll(promises.missing());
        return findings;
    }

    private static void demand(List<Finding> findings, boolean given, String field, String message) {
        if (!given) {
            findings.add(Finding.error("INPUT", field, message));
        }
    }

    private Optional<Finding> nameless() {
        try {
            new FamilyId(shape.name.getValue().strip());
            return Optional.empty();
        } catch (IllegalArgumentException unfit) {
            return Optional.of(Finding.error("INPUT", "name", String.valueOf(unfit.getMessage())));
        }
    }

    /** The manifest; call it only when nothing is {@link #missing()}. What the form does not show stays as it was. */
    FamilySpec spec() {
        var typed = new FamilySpec(
                new FamilyId(shape.name.getValue().strip()),
                shape.domain.getValue(),
                story.owner.getValue(),
                promises.invalidationOwner(),
                shape.template.getValue().strip(),
                base == null ? null : base.placeholders(),
                shape.keyspace.getValue(),
                story.purpose.getValue().strip(),
                promises.sourceOfTruth(),
                promises.freshness(),
                promises.invalidation(story.strategy.getValue()),
                promises.ttl(),
                base == null ? null : base.regions(),
                promises.security());
        return base == null ? typed : typed.but().surroundingsOf(base).spec();
    }

    /** Shows each finding at its field, opens what is folded over one, and answers those that have no field. */
    List<Finding> complain(List<Finding> findings) {
        fields.forEach(FormField::acquit);
        var homeless = new ArrayList<Finding>();
        for (var finding : findings) {
            var at = finding.field() == null ? Optional.<FormField>empty() : field(finding.field());
            at.ifPresentOrElse(field -> field.complain(finding.message()), () -> homeless.add(finding));
            at.filter(promises::holds).ifPresent(field -> more.setOpen(true));
        }
        findings.stream()
                .map(Finding::field)
                .filter(Objects::nonNull)
                .flatMap(name -> field(name).stream())
                .findFirst()
                .ifPresent(FormField::focus);
        return homeless;
    }

    private Optional<FormField> field(String name) {
        return fields.stream().filter(field -> field.answersTo(name)).findFirst();
    }
}
