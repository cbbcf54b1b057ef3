package dev.keyward.drill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.keyward.drill.NewDrill;
import dev.keyward.kernel.Refused;
import dev.keyward.registry.FamilyFilter;
import dev.keyward.registry.FamilyId;
import dev.keyward.runbook.Runbook;
import dev.keyward.runbook.RunbookId;
import dev.keyward.shell.kit.Days;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan says. Empty runbook and target mean the ones that fit. */
final class PlanFields extends Composite<Div> {
    private static final List<String> SCENARIOS = List.of(
            "The invalidation worker stops",
            "Invalidation events arrive an hour late",
            "A deploy writes wrong values under the current version",
            "One region lags behind replication",
            "A purge empties a hot family and its origin saturates");
    private static final LocalTime EVENING = LocalTime.of(17, 0);
    private final transient DrillDesk desk;
    private final ComboBox<String> scenario = new ComboBox<>("Scenario");
    private final MultiSelectComboBox<String> families = new MultiSelectComboBox<>("Families");
    private final Select<Runbook> runbook = new Select<>();
    private final DatePicker day = Days.picker("Day");
    private final IntegerField target = new IntegerField("Target, minutes");

    PlanFields(DrillDesk desk, List<FamilyId> preset, @Nullable RunbookId wanted) {
        this.desk = desk;
        getContent().addClassName("kw-fields");
        getContent().add(scenario(), families(preset), runbook(wanted), day(), target());
    }

    private Component scenario() {
        scenario.setItems(SCENARIOS);
        scenario.setAllowCustomValue(true);
        scenario.addCustomValueSetListener(typed -> scenario.setValue(typed.getDetail()));
        scenario.setHelperText("What goes wrong. Pick one or write your own.");
        scenario.setManualValidation(true);
        scenario.addClassName("kw-wide");
        scenario.setAutofocus(true);
        return scenario;
    }

    private Component families(List<FamilyId> preset) {
        families.setItems(
                page ->
                        desk
                                .registry()
                                .page(named(page.getFilter().orElse("")), "name", page.getOffset(), page.getLimit())
                                .stream()
                                .map(family -> family.name().text()),
                page -> Math.toIntExact(
                        desk.registry().count(named(page.getFilter().orElse("")))));
        families.setValue(preset.stream().map(FamilyId::text).collect(Collectors.toSet()));
        families.setManualValidation(true);
        families.addClassName("kw-wide");
        return families;
    }

    private static FamilyFilter named(String text) {
        return new FamilyFilter(text.isBlank() ? null : text.strip(), null, null, null, null);
    }

    private Component runbook(@Nullable RunbookId wanted) {
        var inUse = desk.runbooks().all().stream().filter(Runbook::isInUse).toList();
        runbook.setLabel("Runbook");
        runbook.setItems(inUse);
        runbook.setEmptySelectionAllowed(true);
        runbook.setEmptySelectionCaption("The one that fits best");
        runbook.setItemLabelGenerator(one -> one == null ? "The one that fits best" : one.title());
        inUse.stream().filter(one -> one.name().equals(wanted)).findFirst().ifPresent(runbook::setValue);
        return runbook;
    }

    private Component day() {
        var today = today();
        day.setMin(today);
        day.setMax(today.plusDays(399));
        day.setValue(today);
        day.setHelperText("It is due in the evening, UTC.");
        return day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk.now(), ZoneOffset.UTC);
    }

    private Component target() {
        target.setMin(1);
        target.setMax(1_440);
        target.setClearButtonVisible(true);
        target.setPlaceholder("The runbook's limits");
        target.setManualValidation(true);
        return target;
    }

    NewDrill wanted() {
        fields().values().forEach(field -> field.setInvalid(false));
        var chosen = runbook.getValue();
        var when =
                day.getValue() == null ? null : day.getValue().atTime(EVENING).toInstant(ZoneOffset.UTC);
        return new NewDrill(
                scenario.getValue() == null ? "" : scenario.getValue(),
                families.getValue().stream().sorted().map(FamilyId::new).toList(),
                chosen == null ? null : chosen.name(),
                when,
                target.getValue());
    }

    private Map<String, HasValidation> fields() {
        return Map.of("scenario", scenario, "families", families, "targetMinutes", target, "plannedFor", day);
    }

    /** Whether the refusal could be said at a field. */
    boolean complain(Refused refused) {
        var said = false;
        for (var finding : refused.findings()) {
            var field = fields().get(String.valueOf(finding.field()));
            if (field != null) {
                field.setErrorMessage(finding.message());
                field.setInvalid(true);
                said = true;
            }
        }
        return said;
    }
}
