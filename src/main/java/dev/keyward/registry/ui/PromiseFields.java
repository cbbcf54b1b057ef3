package dev.keyward.registry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Finding;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.registry.FamilySpec;
import dev.keyward.registry.Promises.Freshness;
import dev.keyward.registry.Promises.Security;
import dev.keyward.shell.kit.DurationField;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a family may promise beyond the five things it must say. All of it may stay empty. */
final class PromiseFields extends Div {
    private static final String UNREADABLE = "Write a duration such as 60s, 10m, 24h or 28d.";
    private final ComboBox<TeamId> invalidationOwner = new ComboBox<>("Invalidation owner");
    private final TextField sourceOfTruth = new TextField("Source of truth");
    private final Select<FreshnessClass> freshnessClass = Choices.of("Freshness class", FreshnessClass.values());
    private final Select<FreshnessTier> tier = Choices.of("Freshness SLA", FreshnessTier.values());
    private final DurationField maxStaleness = new DurationField("Maximum staleness");
    private final NumberField target = new NumberField("Target, % of reads");
    private final DurationField window = new DurationField("Window of the target");
    private final Select<Security.Sensitivity> sensitivity = Choices.of("Sensitivity", Security.Sensitivity.values());
    private final Select<Security.Encryption> encryption = Choices.of("Encryption", Security.Encryption.values());
    private final Checkbox variesByAuth = new Checkbox("Values differ by who asks");
    private final DurationField negative = new DurationField("Negative TTL");
    private final TextField reason = new TextField("Why it differs");
    private @Nullable Boolean unticked;
    private transient @Nullable Freshness freshnessAsRead;
    private transient @Nullable Security securityAsRead;

    PromiseFields(Ownership ownership) {
        invalidationOwner.setItems(ownership.teams().stream().map(Team::name).toList());
        invalidationOwner.setItemLabelGenerator(TeamId::text);
        invalidationOwner.setClearButtonVisible(true);
        invalidationOwner.setPlaceholder("The owner");
        sourceOfTruth.setPlaceholder("catalog-db.items");
        target.setPlaceholder("99.9");
        target.setHelperText("In percent: 99.9 means 999 of 1,000 reads.");
        window.setPlaceholder("28d");
        negative.setPlaceholder("30s");
        negative.setHelperText("How long an answer 'there is none' lives.");
        addClassName("kw-promises");
        add(
                group("Invalidation", invalidationOwner, sourceOfTruth, negative),
                group(
                        "Freshness, where it differs from the domain's",
                        freshnessClass,
                        tier,
                        maxStaleness,
                        target,
                        window,
                        reason),
                group("Sensitivity", sensitivity, encryption, variesByAuth));
    }

    private static Div group(String title, Component... fields) {
        var heading = new H3(title);
        heading.addClassName("kw-wide");
        var group = new Div(heading);
        group.add(fields);
        group.addClassName("kw-fields");
        return group;
    }

    void shows(FamilySpec spec) {
        invalidationOwner.setValue(spec.invalidationOwner());
        sourceOfTruth.setValue(Objects.requireNonNullElse(spec.sourceOfTruth(), ""));
        negative.shows(spec.ttl() == null ? null : spec.ttl().negative());
        shows(spec.freshness());
        shows(spec.security());
    }

    private void shows(@Nullable Freshness freshness) {
        freshnessAsRead = freshness;
        freshnessClass.setValue(freshness == null ? null : freshness.freshnessClass());
        tier.setValue(freshness == null ? null : freshness.tier());
        maxStaleness.shows(freshness == null ? null : freshness.maxStaleness());
        window.shows(freshness == null ? null : freshness.window());
        reason.setValue(freshness == null ? "" : Objects.requireNonNullElse(freshness.reason(), ""));
        var share = freshness == null ? null : freshness.target();
        target.setValue(
                share == null
                        ? null
                        : BigDecimal.valueOf(share).movePointRight(2).doubleValue());
    }

    private void shows(@Nullable Security security) {
        securityAsRead = security;
        sensitivity.setValue(security == null ? null : security.sensitivity());
        encryption.setValue(security == null ? null : security.encryption());
        unticked = security == null ? null : Boolean.FALSE.equals(security.variesByAuth()) ? Boolean.FALSE : null;
        variesByAuth.setValue(security != null && Boolean.TRUE.equals(security.variesByAuth()));
    }

    @Nullable
    TeamId invalidationOwner() {
        return invalidationOwner.getValue();
    }

    @Nullable
    String sourceOfTruth() {
        return textOf(sourceOfTruth);
    }

    /** How long an answer "there is none" lives. */
    @Nullable
    Duration negative() {
        return negative.duration();
    }

    @Nullable
    Freshness freshness() {
        var percent = target.getValue();
        var share = percent == null
                ? null
                : (Double) BigDecimal.valueOf(percent).movePointLeft(2).doubleValue();
        var freshness = new Freshness(
                freshnessClass.getValue(),
                tier.getValue(),
                maxStaleness.duration(),
                share,
                window.duration(),
                textOf(reason));
        var empty = freshness.equals(new Freshness(null, null, null, null, null));
        return empty && !freshness.equals(freshnessAsRead) ? null : freshness;
    }

    @Nullable
    Security security() {
        var security = new Security(
                sensitivity.getValue(), variesByAuth.getValue() ? Boolean.TRUE : unticked, encryption.getValue());
        var empty = security.equals(new Security(null, null, null));
        return empty && !security.equals(securityAsRead) ? null : security;
    }

    private static @Nullable String textOf(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    /** What cannot be read, or would be lost because it makes sense only beside something else. */
    List<Finding> missing() {
        var findings = new ArrayList<Finding>();
        demand(findings, maxStaleness.isReadable(), "freshness.maxStaleness", UNREADABLE);
        demand(findings, window.isReadable(), "freshness.window", UNREADABLE);
        demand(findings, negative.isReadable(), "ttl.negative", UNREADABLE);
        return findings;
    }

    private static void demand(List<Finding> findings, boolean given, String field, String message) {
        if (!given) {
            findings.add(Finding.error("INPUT", field, message));
        }
    }

    /** Calls back whenever the promise itself changed. */
    void onChange(Runnable changed) {
        freshnessClass.addValueChangeListener(change -> changed.run());
        tier.addValueChangeListener(change -> changed.run());
        maxStaleness.addValueChangeListener(change -> changed.run());
    }

    /** The promise that counts: what is typed here, and the domain's where nothing is. */
    Promised promised(Domain domain) {
        var own = tier.getValue();
        var staleness = maxStaleness.duration();
        return new Promised(
                Objects.requireNonNullElse(freshnessClass.getValue(), domain.freshnessClass()),
                Objects.requireNonNullElse(own, domain.tier()),
                staleness != null
                        ? staleness
                        : own == null ? Duration.ofSeconds(domain.maxStalenessSeconds()) : own.defaultMaxStaleness());
    }

    /** How fresh, how soon, and how old at most. */
    record Promised(FreshnessClass freshnessClass, FreshnessTier tier, Duration maxStaleness) {}

    List<FormField> fields() {
        return List.of(
                new FormField("invalidationOwner", invalidationOwner),
                new FormField("sourceOfTruth", sourceOfTruth),
                new FormField("freshness.class", freshnessClass),
                new FormField("freshness.tier", tier),
                new FormField("freshness.maxStaleness", maxStaleness),
                new FormField("freshness.target", target),
                new FormField("freshness.window", window),
                new FormField("freshness.reason", reason),
                new FormField("ttl.negative", negative),
                new FormField("security.sensitivity", sensitivity),
                new FormField("security.encryption", encryption),
                new FormField("security.variesByAuth", variesByAuth));
    }
}
