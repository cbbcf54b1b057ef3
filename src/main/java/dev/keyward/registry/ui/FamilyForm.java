package dev.keyward.registry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Ownership;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.Family;
import dev.keyward.registry.FamilyId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Outlook;
import dev.keyward.registry.Registry;
import dev.keyward.registry.advice.Advisor;
import dev.keyward.registry.advice.Situation;
import dev.keyward.security.CurrentActor;
import dev.keyward.shell.kit.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The inputs of a family and, beside them, what its template means. Yields the manifest that the register takes. */
final class FamilyForm extends Div {
    private final transient Ownership ownership;
    private final ShapeFields shape;
    private final StoryFields story;
    private final LeaveFields leave = new LeaveFields();
    private final PromiseFields promises;
    private final SurroundingsFields surroundings;
    private final StandingFields standing = new StandingFields();
    private final NativeDetails more;
    private final TemplatePanel panel = new TemplatePanel();
    private final transient FormComplaints complaints;
    private @Nullable FamilyId self;
    private boolean filling;
    private final transient Foresight foresight;
    private transient List<Object> asRead;

    FamilyForm(Registry registry, Ownership ownership, Fleet fleet, CurrentActor reader) {
        this.ownership = ownership;
        shape = new ShapeFields(ownership, fleet);
        foresight = new Foresight(registry, panel, shape.placeholders);
        story = new StoryFields(ownership, reader);
        promises = new PromiseFields(ownership);
        surroundings = new SurroundingsFields(ownership, fleet);
        more = new NativeDetails(
                "More: source of truth, freshness, sensitivity, impact, services, layer path, regions, tags", folded());
        more.addClassName("kw-more");
        var rest = new Div(new Card("Whose and what for", story), new Card("Invalidation", leave), more);
        rest.addClassName("kw-stack");
        complaints = new FormComplaints(
                Stream.of(shape.fields(), story.fields(), leave.fields())
                        .flatMap(List::stream)
                        .toList(),
                Stream.of(promises.fields(), surroundings.fields(), standing.fields())
                        .flatMap(List::stream)
                        .toList(),
                shape.placeholders,
                surroundings.rows(),
                () -> more.setOpen(true));
        addClassName("kw-family-form");
        add(new Card("What the keys look like", shape), panel, rest);
        listen();
        asRead = complaints.typed();
    }

    private Div folded() {
        var folded = new Div(promises, surroundings, standing);
        folded.addClassName("kw-promises");
        return folded;
    }

    private void listen() {
        shape.template.addValueChangeListener(change -> judge());
        shape.keyspace.addValueChangeListener(change -> {
            judge();
            suggest();
        });
        shape.name.addValueChangeListener(change -> suggest());
        shape.domain.addValueChangeListener(change -> {
            Optional.ofNullable(change.getValue()).ifPresent(story::suggestFor);
            advise();
            suggest();
        });
        leave.strategy.addValueChangeListener(change -> suggest());
        leave.onChange(this::advise);
        promises.onChange(this::advise);
        surroundings.onChange(this::advise);
        complaints.onChange(this::foresee);
    }

    private void judge() {
        var text = shape.template.getValue().strip();
        var template = foresight.reads(text, keyspace(), self);
        if (self == null) {
            template.ifPresent(shape::suggest);
        }
    }

    private String keyspace() {
        return Objects.requireNonNullElse(shape.keyspace.getValue(), "");
    }

    /** Shows what the rules say about all that is typed. */
    private void foresee() {
        if (!filling) {
            foresight.looks(readable(), keyspace(), self);
        }
    }

    /** What counts for the keys of the chosen domain; nothing while none is chosen. */
    private Optional<PromiseFields.Promised> promised() {
        return Optional.ofNullable(shape.domain.getValue())
                .map(ownership::domain)
                .map(promises::promised);
    }

    private void advise() {
        leave.advise(promised()
                .map(promise -> Advisor.on(new Situation(
                        promise.freshnessClass(),
                        promise.tier(),
                        promise.maxStaleness(),
                        leave.life(),
                        leave.safePath(),
                        surroundings.traffic(),
                        surroundings.memory())))
                .orElse(List.of()));
    }

    /** Fills in what the strategy needs; never while a stored family is being shown. */
    private void suggest() {
        if (!filling) {
            var promise = promised().map(PromiseFields.Promised::maxStaleness);
            leave.suggest(
                    shape.name.getValue().strip(),
                    promise,
                    self == null ? surroundings.suggest(keyspace(), promise) : "");
        }
    }

    /** Told, whenever somebody changed a field, what would become of the family; empty while too little is typed. */
    void onOutlook(Consumer<Optional<Outlook>> act) {
        foresight.tell(act);
    }

    /** The manifest as far as it can be read; empty while something that every family needs is missing. */
    private Optional<FamilySpec> readable() {
        try {
            return missing().isEmpty() ? Optional.of(spec()) : Optional.empty();
        } catch (Refused unfinished) {
            return Optional.empty();
        }
    }

    /** Begins the template of a new family, for somebody who comes with a key. */
    void begin(String template) {
        shape.template.setValue(template);
    }

    void shows(Family family) {
        self = family.name();
        filling = true;
        shape.shows(family);
        filling = false;
        judge();
        shows(family.spec());
        asRead = complaints.typed();
    }

    /** Fills the promises from a manifest; the ones with content are shown. */
    void shows(FamilySpec spec) {
        filling = true;
        story.shows(spec);
        leave.shows(spec);
        promises.shows(spec);
        surroundings.shows(spec);
        standing.shows(spec);
        shape.placeholders.shows(spec.placeholders());
        filling = false;
        advise();
        foresee();
        more.setOpen(Stream.of(spec.freshness(), spec.security(), spec.impact()).anyMatch(Objects::nonNull));
    }

    /** Whether something was typed since the form was filled. */
    boolean isChanged() {
        return !asRead.equals(complaints.typed());
    }

    void saved() {
        asRead = complaints.typed();
    }

    /** What must be there before the register is asked; empty when all of it is. */
    List<Finding> missing() {
        var findings = new ArrayList<Finding>();
        findings.addAll(shape.missing());
        findings.addAll(story.missing());
        findings.addAll(leave.missing(promises.negative()));
        findings.addAll(promises.missing());
        findings.addAll(surroundings.missing());
        return findings.isEmpty() ? unfit() : findings;
    }

    /** What no manifest may hold. */
    private List<Finding> unfit() {
        try {
            spec();
            return List.of();
        } catch (Refused refused) {
            return refused.findings();
        }
    }

    /** The manifest; call it only when nothing is {@link #missing()}. */
    FamilySpec spec() {
        var typed = new FamilySpec(
                new FamilyId(shape.name.getValue().strip()),
                shape.domain.getValue(),
                story.owner.getValue(),
                promises.invalidationOwner(),
                shape.template.getValue().strip(),
                shape.placeholders.uses(),
                shape.keyspace.getValue(),
                story.purpose.getValue().strip(),
                promises.sourceOfTruth(),
                promises.freshness(),
                leave.invalidation(),
                leave.ttl(promises.negative()),
                null,
                promises.security());
        return standing.into(surroundings.into(typed.but())).spec();
    }

    /** Shows each finding at its field, opens what is folded over one, and answers those that have no field. */
    List<Finding> complain(List<Finding> findings) {
        return complaints.show(findings);
    }
}
