package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.keyward.kernel.Finding;
import dev.keyward.registry.Promises.RegionPolicy;
import dev.keyward.registry.Promises.RegionPolicy.Bounds;
import dev.keyward.registry.Promises.RegionPolicy.Sharding;
import dev.keyward.shell.kit.DurationField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one region may lag. */
final class RegionFields implements RowFields<RegionPolicy> {
    private static final String UNREADABLE = "Write a duration such as 5s or 10m.";
    private final ComboBox<String> code = new ComboBox<>("Region");
    private final DurationField grace = new DurationField("Grace after an invalidation");
    private final DurationField lag = new DurationField("Replication lag budget");
    private final DurationField staleness = new DurationField("Maximum staleness");
    private final Select<Sharding> sharding = new Select<>();
    private final DurationField shortest = new DurationField("Shortest TTL");
    private final DurationField longest = new DurationField("Longest TTL");
    private final List<FormField> fields;

    /** @param regions those that the keyspaces serve, to choose from; another one may be typed */
    RegionFields(List<String> regions) {
        code.setItems(regions);
        code.setAllowCustomValue(true);
        code.addCustomValueSetListener(typed -> code.setValue(typed.getDetail()));
        sharding.setLabel("Sharding");
        sharding.setItems(Sharding.values());
        sharding.setItemLabelGenerator(SpecWords::of);
        sharding.setEmptySelectionAllowed(true);
        sharding.setEmptySelectionCaption("Not set");
        grace.setPlaceholder("5s");
        lag.setPlaceholder("2s");
        staleness.setPlaceholder("The family's");
        fields = List.of(
                new FormField("code", code).required(),
                new FormField("graceWindow", grace),
                new FormField("lagBudget", lag),
                new FormField("maxStaleness", staleness),
                new FormField("sharding", sharding),
                new FormField("adaptiveTtl.min", shortest),
                new FormField("adaptiveTtl.max", longest));
    }

    @Override
    public Component content() {
        var content = new Div(code, grace, lag, staleness, sharding, shortest, longest);
        content.addClassName("kw-fields");
        return content;
    }

    @Override
    public List<FormField> fields() {
        return fields;
    }

    @Override
    public void shows(RegionPolicy policy) {
        code.setValue(policy.code());
        grace.shows(policy.graceWindow());
        lag.shows(policy.lagBudget());
        staleness.shows(policy.maxStaleness());
        sharding.setValue(policy.sharding());
        shortest.shows(
                policy.adaptiveTtl() == null ? null : policy.adaptiveTtl().min());
        longest.shows(policy.adaptiveTtl() == null ? null : policy.adaptiveTtl().max());
    }

    @Override
    public List<Finding> missing() {
        var findings = new ArrayList<Finding>();
        findings.addAll(RowFields.demand(
                !Objects.requireNonNullElse(code.getValue(), "").isBlank(),
                "code",
                "Name the region, or remove the row."));
        Map.of("graceWindow", grace, "lagBudget", lag, "maxStaleness", staleness)
                .forEach((name, field) -> findings.addAll(RowFields.demand(field.isReadable(), name, UNREADABLE)));
        findings.addAll(RowFields.demand(shortest.isReadable(), "adaptiveTtl.min", UNREADABLE));
        findings.addAll(RowFields.demand(longest.isReadable(), "adaptiveTtl.max", UNREADABLE));
        findings.addAll(RowFields.demand(
                shortest.isEmpty() == longest.isEmpty(),
                shortest.isEmpty() ? "adaptiveTtl.min" : "adaptiveTtl.max",
                "An adaptive TTL has a shortest and a longest."));
        return findings;
    }

    @Override
    public RegionPolicy value() {
        return new RegionPolicy(
                code.getValue().strip(),
                grace.duration(),
                lag.duration(),
                sharding.getValue(),
                bounds(),
                staleness.duration());
    }

    private @Nullable Bounds bounds() {
        var min = shortest.duration();
        var max = longest.duration();
        return min == null || max == null ? null : new Bounds(min, max);
    }
}
