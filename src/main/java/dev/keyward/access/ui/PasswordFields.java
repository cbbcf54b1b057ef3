package dev.keyward.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.keyward.access.password.PasswordRules;

/** A password that is chosen now, typed twice. */
final class PasswordFields extends Div {
    private final PasswordField wanted = new PasswordField("New password");
    private final PasswordField again = new PasswordField("The same again");

    PasswordFields() {
        addClassName("kw-stack");
        wanted.setHelperText("%d to %d characters. A few words in a row are easier to keep than symbols."
                .formatted(PasswordRules.SHORTEST, PasswordRules.LONGEST));
        wanted.getElement().setAttribute("autocomplete", "new-password");
        again.getElement().setAttribute("autocomplete", "new-password");
        wanted.setWidthFull();
        again.setWidthFull();
        add(wanted, again);
    }

    /** Whether both fit together and the rules; what does not is said at the field. */
    boolean isRight(String account) {
        var problem = problem(account);
        wanted.setInvalid(!problem.isEmpty());
        wanted.setErrorMessage(problem);
        var different = !wanted.getValue().equals(again.getValue());
        again.setInvalid(different);
        again.setErrorMessage(different ? "This is not the same as above." : "");
        return problem.isEmpty() && !different;
    }

    String password() {
        return wanted.getValue();
    }

    void clear() {
        wanted.clear();
        again.clear();
        wanted.setInvalid(false);
        again.setInvalid(false);
    }

    private String problem(String account) {
        try {
            PasswordRules.checked(wanted.getValue(), account);
            return "";
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
