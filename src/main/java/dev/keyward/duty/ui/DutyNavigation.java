package dev.keyward.duty.ui;

/** The address of the inbox, relative to the console's root. */
public final class DutyNavigation {
    static final String INBOX = "duties";

    private DutyNavigation() {}

    public static String inbox() {
        return INBOX;
    }
}
