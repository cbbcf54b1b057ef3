package dev.keyward.shell.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a {@link Moment} writes them, such as {@code 3 Nov 2026}, in words and in pickers. */
public final class Days {
    private static final String STYLE = "d MMM yyyy";
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Days() {}

    public static String words(LocalDate day) {
        return WORDS.format(day);
    }

    /** Shows the one style; who types 2026-11-03 is understood too. */
    public static DatePicker picker(String label) {
        var picker = new DatePicker(label);
        picker.setLocale(Locale.ENGLISH);
        picker.setI18n(new DatePicker.DatePickerI18n().setDateFormats(STYLE, "yyyy-MM-dd"));
        return picker;
    }
}
