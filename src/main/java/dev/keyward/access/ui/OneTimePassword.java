package dev.keyward.access.ui;

import dev.keyward.access.Access;

/** Hands a one-time password to the admin who asked for it. */
final class OneTimePassword {
    private OneTimePassword() {}

    static void show(String account, String password) {
        new SecretDialog(
                        "One-time password of " + account,
                        "Give it to them in person or over a channel you trust. It works for %d hours, and they choose"
                                        .formatted(Access.ONE_TIME.toHours())
                                + " their own at the first sign-in. It is not shown again.",
                        "password",
                        password)
                .open();
    }
}
