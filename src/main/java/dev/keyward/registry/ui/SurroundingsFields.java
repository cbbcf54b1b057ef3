package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Finding;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.redis.Fleet;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.FamilySpec.Impact;
import dev.keyward.registry.FamilySpec.ValueKind;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.SpecChange;
import dev.keyward.registry.Surroundings.Expected;
import dev.keyward.registry.Surroundings.LayerHop;
import dev.keyward.registry.Surroundings.Usage;
import dev.keyward.registry.advice.Situation;
import dev.keyward.registry.advice.Situation.Traffic;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands around the keys: impact, size and traffic, the services, the layer path, the regions. */
final class SurroundingsFields extends Div {
    private final Select<Impact> impact = Choices.of("Impact of a wrong value", Impact.values());
    private final TextField runbook = new TextField("Runbook");
    private final Select<ValueKind> valueType = Choices.of("Value type", ValueKind.values());
    private final NumberField keys = new NumberField("Keys");
    private final NumberField valueBytes = new NumberField("Bytes a value");
    private final NumberField reads = new NumberField("Reads a second");
    private final NumberField writes = new NumberField("Writes a second");
    private final Rows<Usage> usages;
    private final Rows<LayerHop> layers;
    private final Rows<RegionPolicy> regions;
    private final transient RegionPrefill prefill;
    private final transient List<FormField> fields = List.of(
            new FormField("impact", impact),
            new FormField("runbook", runbook),
            new FormField("valueType", valueType),
            new FormField("expected.keys", keys),
            new FormField("expected.valueBytes", valueBytes),
            new FormField("expected.readsPerSecond", reads),
            new FormField("expected.writesPerSecond", writes));

    SurroundingsFields(Ownership ownership, Fleet fleet) {
        var domains = ownership.domains().stream().map(Domain::name).toList();
        var teams = ownership.teams().stream().map(Team::name).toList();
        var codes = fleet.keyspaces().stream()
                .flatMap(keyspace -> keyspace.regions().stream())
                .distinct()
                .toList();
        usages = new Rows<>(
                "usages",
                "service",
                "Services",
                "Who reads, writes and invalidates the keys. In an incident they are told.",
                () -> new UsageFields(domains));
        layers = new Rows<>(
                "layers",
                "hop",
                "The path of a value",
                "The layers a value passes and who runs each. The family's page draws them.",
                () -> new HopFields(teams));
        regions = new Rows<>(
                "regions",
                "region",
                "Regions",
                "How far each region may lag behind an invalidation.",
                () -> new RegionFields(codes));
        prefill = new RegionPrefill(fleet, regions);
        runbook.setPlaceholder("https://");
        addClassName("kw-promises");
        add(
                group("Impact", impact, runbook, valueType),
                group("Expected size and traffic", keys, valueBytes, reads, writes),
                usages,
                layers,
                regions);
    }

    private static Div group(String title, Component... inputs) {
        var heading = new H3(title);
        heading.addClassName("kw-wide");
        var group = new Div(heading);
        group.add(inputs);
        group.addClassName("kw-fields");
        return group;
    }

    /** Fills in what the regions of the keyspace need, and says so; empty when nothing was filled in. */
    String suggest(String keyspace, Optional<Duration> promise) {
        return prefill.suggest(keyspace, promise);
    }

    List<FormField> fields() {
        return fields;
    }

    List<Rows<?>> rows() {
        return List.of(usages, layers, regions);
    }

    /** Calls back whenever size or traffic changed. */
    void onChange(Runnable changed) {
        Stream.of(keys, valueBytes, reads, writes)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    void shows(FamilySpec spec) {
        impact.setValue(spec.impact());
        runbook.setValue(Objects.requireNonNullElse(spec.runbook(), ""));
        valueType.setValue(spec.valueType());
        var expected = Objects.requireNonNullElse(spec.expected(), new Expected(null, null, null, null));
        keys.setValue(expected.keys() == null ? null : expected.keys().doubleValue());
        valueBytes.setValue(
                expected.valueBytes() == null ? null : expected.valueBytes().doubleValue());
        reads.setValue(expected.readsPerSecond());
        writes.setValue(expected.writesPerSecond());
        usages.shows(Objects.requireNonNullElse(spec.usages(), List.of()));
        layers.shows(Objects.requireNonNullElse(spec.layers(), List.of()));
        regions.shows(Objects.requireNonNullElse(spec.regions(), List.of()));
    }

    /** Writes what stands here into a manifest. */
    SpecChange into(SpecChange change) {
        return change.impact(impact.getValue())
                .runbook(
                        runbook.getValue().isBlank() ? null : runbook.getValue().strip())
                .valueType(valueType.getValue())
                .expected(expected())
                .usages(usages.values())
                .layers(layers.values())
                .regions(regions.values());
    }

    private @Nullable Expected expected() {
        var expected = new Expected(whole(keys), whole(valueBytes), reads.getValue(), writes.getValue());
        return expected.equals(new Expected(null, null, null, null)) ? null : expected;
    }

    private static @Nullable Long whole(NumberField field) {
        return field.getValue() == null ? null : Math.round(field.getValue());
    }

    Optional<Traffic> traffic() {
        var each = whole(keys);
        return reads.getValue() == null || writes.getValue() == null
                ? Optional.empty()
                : Optional.of(new Traffic(
                        Math.max(0, reads.getValue()),
                        Math.max(0, writes.getValue()),
                        each == null ? OptionalLong.empty() : OptionalLong.of(each)));
    }

    OptionalLong memory() {
        var number = whole(keys);
        var size = whole(valueBytes);
        return number == null || size == null || number < 0 || size < 0
                ? OptionalLong.empty()
                : Situation.memory(number, size);
    }

    List<Finding> missing() {
        return rows().stream().flatMap(some -> some.missing().stream()).toList();
    }
}
