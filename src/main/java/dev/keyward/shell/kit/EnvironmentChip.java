package dev.keyward.shell.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The environment by name and colour, the same everywhere, so that stage is never taken for production. */
public final class EnvironmentChip extends Span {
    /** @param environment {@code DEV}, {@code STAGE} or {@code PROD}; the label may say more, such as {@code shop-prod} */
    public EnvironmentChip(String label, String environment) {
        super(label);
        addClassNames("kw-env", "kw-env-" + environment.toLowerCase(Locale.ROOT));
        setTitle("Environment: " + environment);
    }
}
