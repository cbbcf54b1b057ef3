package dev.keyward.ownership.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.keyward.kernel.Refused;
import dev.keyward.ownership.Criticality;
import dev.keyward.ownership.Domain;
import dev.keyward.ownership.DomainId;
import dev.keyward.ownership.Enforcement;
import dev.keyward.ownership.FreshnessClass;
import dev.keyward.ownership.FreshnessTier;
import dev.keyward.ownership.Ownership;
import dev.keyward.ownership.PlaybookRow;
import dev.keyward.ownership.Sla;
import dev.keyward.ownership.Team;
import dev.keyward.ownership.TeamId;
import dev.keyward.shell.kit.DurationField;
import dev.keyward.shell.kit.EditDialog;
import dev.keyward.shell.kit.Words;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a domain promises: a row of the SLA table, written by a platform admin. */
final class DomainDialog {
    private final Ownership ownership;
    private final Runnable saved;
    private final Select<PlaybookRow> row =
            select("Begin with a row of the playbook", PlaybookRow.values(), PlaybookRow::words);
    private final TextField name = new TextField("Domain");
    private final Select<FreshnessClass> freshnessClass = select("Class", FreshnessClass.values(), Words::of);
    private final Select<FreshnessTier> tier =
            select("Freshness SLA", FreshnessTier.values(), tier -> Words.sentence(tier.words()));
    private final DurationField staleness = new DurationField("At most stale");
    private final Select<Enforcement> enforcement =
            select("Enforcement", Enforcement.values(), how -> Words.sentence(how.words()));
    private final ComboBox<TeamId> steward = new ComboBox<>("Steward");
    private final Select<Criticality> criticality = select("Criticality", Criticality.values(), Words::of);
    private @Nullable Domain before;

    DomainDialog(Ownership ownership, Runnable saved) {
        this.ownership = ownership;
        this.saved = saved;
        name.setHelperText("The first segment of its keys; it stays for ever.");
        staleness.setHelperText("Empty takes the default of the SLA.");
        steward.setItems(ownership.teams().stream().map(Team::name).toList());
        steward.setItemLabelGenerator(TeamId::text);
        criticality.setValue(Criticality.MEDIUM);
        tier.addValueChangeListener(change -> staleness.setPlaceholder(
                change.getValue() == null ? "" : Words.typed(change.getValue().defaultMaxStaleness())));
        enforcement.addClassName("kw-wide");
        row.addClassName("kw-wide");
        row.setHelperText("Fills in class, freshness SLA and enforcement; change what differs.");
        row.addValueChangeListener(change -> begin(change.getValue()));
    }

    private void begin(@Nullable PlaybookRow chosen) {
        if (chosen != null) {
            var sla = chosen.sla(new TeamId("any"));
            freshnessClass.setValue(sla.freshnessClass());
            tier.setValue(sla.tier());
            enforcement.setValue(sla.enforcement());
            criticality.setValue(sla.criticality());
        }
    }

    DomainDialog edit(Domain domain) {
        before = domain;
        name.setValue(domain.name().text());
        name.setReadOnly(true);
        freshnessClass.setValue(domain.freshnessClass());
        tier.setValue(domain.tier());
        staleness.shows(Duration.ofSeconds(domain.maxStalenessSeconds()));
        enforcement.setValue(domain.enforcement());
        steward.setValue(domain.steward());
        criticality.setValue(domain.criticality());
        return this;
    }

    void open() {
        var title = before == null ? "Add a domain" : "What %s promises".formatted(before.name());
        var dialog = new EditDialog(title, before == null ? "Add the domain" : "Save changes", this::save, saved);
        if (before == null) {
            dialog.field("row", row);
        }
        dialog.field("name", name)
                .field("criticality", criticality)
                .field("class", freshnessClass)
                .field("tier", tier)
                .field("maxStaleness", staleness)
                .field("steward", steward)
                .field("enforcement", enforcement)
                .open();
    }

    private String save() {
        if (!staleness.isReadable()) {
            throw Refused.invalid("maxStaleness", "Write a duration such as 60s, 10m or 24h.", "");
        }
        var sla = new Sla(
                given("class", freshnessClass),
                given("tier", tier),
                given("enforcement", enforcement),
                staleness.duration(),
                given("steward", steward),
                criticality.getValue());
        var domain =
                before == null ? ownership.promise(id(), sla) : ownership.change(before.name(), before.version(), sla);
        return "Domain %s is saved.".formatted(domain.name());
    }

    private DomainId id() {
        try {
            return new DomainId(name.getValue().strip());
        } catch (IllegalArgumentException unfit) {
            throw Refused.invalid("name", String.valueOf(unfit.getMessage()), "");
        }
    }

    private static <T> T given(String name, AbstractField<?, T> field) {
        T value = field.getValue();
        if (value == null) {
            throw Refused.invalid(name, "Pick one.", "");
        }
        return value;
    }

    private static <E extends Enum<E>> Select<E> select(String label, E[] all, Function<E, String> words) {
        var field = new Select<E>();
        field.setLabel(label);
        field.setItems(List.of(all));
        field.setItemLabelGenerator(words::apply);
        return field;
    }
}
