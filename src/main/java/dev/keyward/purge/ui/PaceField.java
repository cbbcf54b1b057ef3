package dev.keyward.purge.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.keyward.pace.Pace;

/** One of the paces, each with what it costs. */
final class PaceField extends RadioButtonGroup<Pace> {
    PaceField(Pace chosen) {
        super("Pace");
        setItems(Pace.values());
        setItemLabelGenerator(PaceWords::withCosts);
        setValue(chosen);
        setManualValidation(true);
    }
}
