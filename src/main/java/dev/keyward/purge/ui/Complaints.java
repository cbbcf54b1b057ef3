package dev.keyward.purge.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasValidation;
import dev.keyward.kernel.Finding;
import dev.keyward.kernel.Refused;
import java.util.Map;

/** Puts what is wrong at its field, and the cursor into the first of them. */
final class Complaints {
    private final Map<String, HasValidation> fields;

    /** @param fields by the name that a finding has for them, from the top of the form to its end */
    Complaints(Map<String, HasValidation> fields) {
        this.fields = fields;
    }

    /** False when one of the findings has no field here, so that it must be told otherwise. */
    boolean tell(Refused refused) {
        var homeless =
                refused.findings().stream().filter(finding -> !tell(finding)).count();
        return homeless == 0 && !refused.findings().isEmpty();
    }

    private boolean tell(Finding finding) {
        var field = fields.get(finding.field() == null ? "" : finding.field());
        if (field == null) {
            return false;
        }
        field.setErrorMessage(finding.message());
        field.setInvalid(true);
        return true;
    }

    /** Where somebody who does not see the red begins to mend. */
    void goToTheFirst() {
        fields.values().stream()
                .filter(HasValidation::isInvalid)
                .findFirst()
                .ifPresent(field -> ((HasElement) field).getElement().executeJs("setTimeout(() => this.focus())"));
    }
}
