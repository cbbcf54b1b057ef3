package dev.keyward.capacity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Numbers for people, and where they come from. */
final class Numbers {
    private Numbers() {}

    /** A number with its arithmetic in softer words below. */
    static Component with(String number, String how) {
        var soft = new Div(how);
        soft.addClassName("kw-soft");
        return new Div(new Span(number), soft);
    }

    static String percent(double part) {
        return String.format(Locale.ENGLISH, part < 0.1 ? "%.2f %%" : "%.1f %%", 100 * part);
    }

    /** In powers of 1,000, as coverage and previews tell them. */
    static String bytes(double bytes) {
        var units = new String[] {"B", "KB", "MB", "GB", "TB"};
        int unit = 0;
        var number = bytes;
        while (number >= 999.5 && unit < units.length - 1) {
            number /= 1_000;
            unit++;
        }
        return String.format(Locale.ENGLISH, unit == 0 ? "%.0f %s" : "%.1f %s", number, units[unit]);
    }
}
